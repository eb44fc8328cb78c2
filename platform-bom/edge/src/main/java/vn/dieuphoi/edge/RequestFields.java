package vn.dieuphoi.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object field by field and coerces nothing. What is wrong is collected, so that the client learns of
 * everything at once: read all fields, call {@link #throwIfInvalid()}, then use the values.
 *
 * <pre>{@code
 * var fields = RequestFields.of(body);
 * var description = fields.required("description").text(20_000);
 * var detectedAt = fields.required("detectedAt").instant();
 * var occurred = fields.expected("occurred").line(200);
 * var address = fields.expected("system").object().expected("ip").line(200);
 * fields.throwIfInvalid();
 * return new Notice(description.orElseThrow(), detectedAt.orElseThrow(), occurred, address, fields.missing());
 * }</pre>
 *
 * <p>Places are JSON pointers. An explicit {@code null} counts as absent.
 */
public final class RequestFields {
    private static final int MOST_IGNORED = 100;

    private final String pointer;
    private final @Nullable ObjectNode object;
    private final boolean wanted;
    private final Findings findings;
    private final Set<String> known = new HashSet<>();
    private final List<RequestFields> children = new ArrayList<>();

    private RequestFields(String pointer, @Nullable ObjectNode object, boolean wanted, Findings findings) {
        this.pointer = pointer;
        this.object = object;
        this.wanted = wanted;
        this.findings = findings;
    }

    /**
     * Opens a body.
     *
     * @throws ProblemException when it is not exactly one well-formed JSON object without repeated fields
     */
    public static RequestFields of(byte[] body) {
        return new RequestFields("", RequestJson.object(body), true, new Findings());
    }

    /** A field that must be there; absent, null or blank is a violation. */
    public Field required(String name) {
        return field(name, Presence.REQUIRED);
    }

    /** A field that should be there; absent, null or blank is listed in {@link #missing()}. */
    public Field expected(String name) {
        return field(name, Presence.EXPECTED);
    }

    /** A field that may be there. */
    public Field optional(String name) {
        return field(name, Presence.OPTIONAL);
    }

    /** Whether the client sent this object; a nested one may be absent. */
    public boolean present() {
        return object != null;
    }

    /** Adds what the caller found wrong with a field of this object. */
    public void refuse(String name, String code, Text message) {
        findings.add(pointerTo(name), code, message);
    }

    /** Where expected content is absent. */
    public List<String> missing() {
        return findings.missing();
    }

    /** Where the client sent fields that nothing reads; the first hundred of them. */
    public List<String> ignored() {
        List<String> unread = new ArrayList<>();
        collectIgnored(unread);
        return unread.stream().limit(MOST_IGNORED).toList();
    }

    /** Ends the request with status 400 and every violation, if there is one. */
    public void throwIfInvalid() {
        findings.throwIfInvalid();
    }

    RequestFields child(String place, JsonNode node, boolean childWanted) {
        var child = new RequestFields(place, node instanceof ObjectNode it ? it : null, childWanted, findings);
        children.add(child);
        return child;
    }

    private Field field(String name, Presence presence) {
        known.add(name);
        JsonNode node = object == null ? MissingNode.getInstance() : object.path(name);
        return new Field(this, pointerTo(name), node, effective(presence), findings);
    }

    /** In an object that is not there nothing is required, and something is missing only if the object is wanted. */
    private Presence effective(Presence presence) {
        if (object != null || presence == Presence.OPTIONAL) {
            return presence;
        }
        return wanted ? Presence.EXPECTED : Presence.OPTIONAL;
    }

    private void collectIgnored(List<String> unread) {
        if (object != null) {
            object.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name) && unread.size() < MOST_IGNORED) {
                    unread.add(pointerTo(name));
                }
            });
        }
        children.forEach(child -> child.collectIgnored(unread));
    }

    private String pointerTo(String name) {
        return pointer + "/" + RequestJson.printable(name);
    }
}
