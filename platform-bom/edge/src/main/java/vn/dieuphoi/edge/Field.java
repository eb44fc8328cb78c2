package vn.dieuphoi.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * One field of a body, to be read as exactly one type. A wrong value is noted as a violation and read as empty; what
 * absence means was said when the field was asked for.
 */
public final class Field {
    /** More than any identifier or code has. */
    private static final int LONGEST_VALUE = 255;

    private static final JsonMapper CODES = JsonMapper.builder().build();

    private final RequestFields parent;
    private final String pointer;
    private final JsonNode node;
    private final Presence presence;
    private final Findings findings;

    Field(RequestFields parent, String pointer, JsonNode node, Presence presence, Findings findings) {
        this.parent = parent;
        this.pointer = pointer;
        this.node = node;
        this.presence = presence;
        this.findings = findings;
    }

    /** Prose: line breaks and tabs are welcome, other control characters are not. Blank prose counts as absent. */
    public Optional<String> text(int maximum) {
        return string(maximum, character -> RequestJson.harmful(character) && "\n\r\t".indexOf(character) < 0)
                .flatMap(this::saying);
    }

    /** A name or the like: no control characters at all, safe in the subject of a mail. A blank one counts as absent. */
    public Optional<String> line(int maximum) {
        return string(maximum, RequestJson::harmful).flatMap(this::saying);
    }

    /** An instant in ISO 8601 with zone or offset, in microseconds. */
    public Optional<Instant> instant() {
        return code().flatMap(text ->
                InstantText.fault(text).isEmpty() ? Optional.of(InstantText.read(text)) : refusedInstant(text));
    }

    /** True or false, not their names in a string. */
    public Optional<Boolean> bool() {
        return typed("boolean", JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /** A whole number between two bounds, written without fraction or exponent. */
    public Optional<Integer> integer(int least, int most) {
        Predicate<JsonNode> within =
                number -> number.canConvertToInt() && number.intValue() >= least && number.intValue() <= most;
        return typed("integer", JsonNode::isIntegralNumber)
                .flatMap(number ->
                        within.test(number) ? Optional.of(number.intValue()) : refused("out-of-range", least, most));
    }

    /** One of the constants of an enum, by the text that they have in JSON. */
    public <E extends Enum<E>> Optional<E> enumeration(Class<E> type) {
        Map<String, E> constants = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            constants.put(CODES.convertValue(constant, String.class), constant);
        }
        return code().flatMap(text -> constants.containsKey(text)
                ? Optional.of(constants.get(text))
                : refused("unknown-value", String.join(", ", constants.keySet())));
    }

    /**
     * A value of a type that reads itself from text, such as {@code SystemId::new}.
     *
     * @param read refuses with an {@link IllegalArgumentException} or a {@link DateTimeException}
     */
    public <T> Optional<T> value(Function<String, T> read) {
        return code().flatMap(text -> {
            try {
                return Optional.of(read.apply(text));
            } catch (IllegalArgumentException | DateTimeException malformed) {
                return refused("malformed-value");
            }
        });
    }

    /** A nested object. One that is absent is given as one without fields, in which nothing is required. */
    public RequestFields object() {
        boolean wantedButAbsent = presence == Presence.EXPECTED && !given();
        Optional<JsonNode> found = wantedButAbsent ? Optional.empty() : typed("object", JsonNode::isObject);
        return parent.child(pointer, found.orElse(MissingNode.getInstance()), wantedButAbsent);
    }

    /** A list of objects. An empty one counts as absent. */
    public List<RequestFields> objects(int most) {
        List<RequestFields> objects = new ArrayList<>();
        for (Field element : elements(most)) {
            element.typed("object", JsonNode::isObject)
                    .map(object -> parent.child(element.pointer, object, false))
                    .ifPresent(objects::add);
        }
        return objects;
    }

    /** A list of names or the like, each as {@link #line}. An empty one counts as absent. */
    public List<String> lines(int most, int maximum) {
        return elements(most).stream()
                .flatMap(element -> element.line(maximum).stream())
                .toList();
    }

    /** A list of values that read themselves from text, each as {@link #value}. An empty one counts as absent. */
    public <T> List<T> values(int most, Function<String, T> read) {
        return elements(most).stream()
                .flatMap(element -> element.value(read).stream())
                .toList();
    }

    /** A list of constants of an enum, each as {@link #enumeration}. An empty one is not absent: it says that there are none. */
    public <E extends Enum<E>> Optional<List<E>> enumerations(int most, Class<E> type) {
        var constants = elements(most).stream()
                .flatMap(element -> element.enumeration(type).stream())
                .distinct()
                .toList();
        return given() ? Optional.of(constants) : Optional.empty();
    }

    private List<Field> elements(int most) {
        Optional<JsonNode> list = typed("list", JsonNode::isArray);
        int size = list.map(JsonNode::size).orElse(0);
        List<Field> elements = new ArrayList<>();
        if (list.isPresent() && size == 0) {
            findings.absent(pointer, presence);
        } else if (size > most) {
            findings.refuse(pointer, "too-many", most);
        } else {
            for (int index = 0; index < size; index++) {
                elements.add(new Field(parent, pointer + "/" + index, node.get(index), Presence.REQUIRED, findings));
            }
        }
        return elements;
    }

    private Optional<String> code() {
        return string(LONGEST_VALUE, RequestJson::harmful);
    }

    private Optional<String> string(int maximum, IntPredicate harmful) {
        return typed("text", JsonNode::isTextual).map(JsonNode::textValue).flatMap(text -> {
            if (text.codePointCount(0, text.length()) > maximum) {
                return refused("too-long", maximum);
            }
            return text.codePoints().anyMatch(harmful) ? refused("control-character") : Optional.of(text);
        });
    }

    private Optional<String> saying(String text) {
        if (!text.isBlank()) {
            return Optional.of(text);
        }
        findings.absent(pointer, presence);
        return Optional.empty();
    }

    private Optional<JsonNode> typed(String type, Predicate<JsonNode> fits) {
        if (!given()) {
            findings.absent(pointer, presence);
            return Optional.empty();
        }
        return fits.test(node) ? Optional.of(node) : refused("wrong-type", Messages.EDGE.text("type." + type));
    }

    private boolean given() {
        return !node.isMissingNode() && !node.isNull();
    }

    private Optional<Instant> refusedInstant(String text) {
        return InstantText.fault(text).flatMap(code -> refused(code));
    }

    private <T> Optional<T> refused(String code, Object... arguments) {
        findings.refuse(pointer, code, arguments);
        return Optional.empty();
    }
}
