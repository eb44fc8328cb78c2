package vn.dieuphoi.rulebook.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of a JSON object, each asked for by name and type. What is absent or null is not known. What is wrong is
 * noted, and so is every field that nobody asked for, so that all faults are told at once.
 */
final class Fields {

    private final JsonNode node;
    private final String prefix;
    private final List<Fault> faults;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(JsonNode node, String prefix, List<Fault> faults) {
        this.node = node;
        this.prefix = prefix;
        this.faults = faults;
    }

    static Fields of(JsonNode node) {
        return at("", node, new ArrayList<>());
    }

    private static Fields at(String path, JsonNode node, List<Fault> faults) {
        if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
            faults.add(new Fault(path, "must be an object"));
        }
        return new Fields(
                node instanceof ObjectNode ? node : MissingNode.getInstance(),
                path.isEmpty() ? "" : path + ".",
                faults);
    }

    Fields section(String name) {
        asked.add(name);
        return at(prefix + name, node.path(name), faults);
    }

    /** Whether there is such a field. */
    boolean has(String name) {
        return node.hasNonNull(name);
    }

    List<Fields> sections(String name) {
        var items = items(name);
        var sections = new ArrayList<Fields>();
        for (var index = 0; index < items.size(); index++) {
            sections.add(at("%s%s[%d]".formatted(prefix, name, index), items.get(index), faults));
        }
        return sections;
    }

    boolean flag(String name) {
        return find(name)
                .filter(value -> value.isBoolean() || refused(name, "must be true or false"))
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    Optional<String> text(String name) {
        return find(name)
                .filter(value -> value.isTextual() || refused(name, "must be a text"))
                .map(JsonNode::textValue);
    }

    <T> Optional<T> word(String name, Function<String, T> parse) {
        return text(name).flatMap(text -> parsed(name, text, parse));
    }

    <T> Set<T> words(String name, Function<String, T> parse) {
        var words = new LinkedHashSet<T>();
        for (var item : items(name)) {
            if (item.isTextual() || refused(name, "must be a list of texts")) {
                parsed(name, item.textValue(), parse).ifPresent(words::add);
            }
        }
        return words;
    }

    Optional<Integer> number(String name, int least, int most) {
        return find(name)
                .filter(value -> value.isInt() && value.intValue() >= least && value.intValue() <= most
                        || refused(name, "must be a whole number from %d to %d".formatted(least, most)))
                .map(JsonNode::intValue);
    }

    Optional<Instant> instant(String name) {
        return word(name, Fields::instantOf);
    }

    /** An instant that must be there; its absence is noted, and the epoch stands in for it. */
    Instant requiredInstant(String name) {
        if (!has(name)) {
            note(name, "is missing");
        }
        return instant(name).orElse(Instant.EPOCH);
    }

    /** Notes every field that was not asked for. */
    void nothingElse() {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (!asked.contains(name)) {
                note(name, "is not a known field");
            }
        }
    }

    void throwIfFaulty() {
        if (!faults.isEmpty()) {
            throw new InputInvalid(faults);
        }
    }

    void note(String name, String message) {
        faults.add(new Fault(prefix + name, message));
    }

    /** Always false, for the end of a condition that must hold. */
    private boolean refused(String name, String message) {
        note(name, message);
        return false;
    }

    private static Instant instantOf(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notOne) {
            throw new IllegalArgumentException(
                    "\"%s\" is not an instant with its offset, such as 2026-10-01T08:00:00+07:00".formatted(text),
                    notOne);
        }
    }

    private Optional<JsonNode> find(String name) {
        asked.add(name);
        return Optional.of(node.path(name)).filter(value -> !value.isMissingNode() && !value.isNull());
    }

    private List<JsonNode> items(String name) {
        var items = new ArrayList<JsonNode>();
        find(name)
                .filter(value -> value.isArray() || refused(name, "must be a list"))
                .ifPresent(list -> list.forEach(items::add));
        return items;
    }

    private <T> Optional<T> parsed(String name, String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException wrong) {
            note(name, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }
}
