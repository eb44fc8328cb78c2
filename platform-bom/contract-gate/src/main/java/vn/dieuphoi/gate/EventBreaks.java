package vn.dieuphoi.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What would break between the newest schema of an event and a released one: for readers of the release, who meet new
 * records, and for new readers, who meet records of the release.
 */
public final class EventBreaks {

    private static final String REMEDY =
            "Within v1 only optional fields may be added, and words to the lists of growing-words.yaml. Anything else is a type of its own: leave v1 as released and"
                    + " add events/%s/v2.schema.json (contracts/README.md, \"Change an event\").";

    private EventBreaks() {}

    /** Every break, each with what to do; empty when the two fit both ways. Words may be added to the growing lists. */
    public static List<String> of(Change change, GrowingWords growing) {
        var event = change.contract();
        var version = change.version();
        var newest = change.newest();
        var released = growing.grown(change.released(), newest);
        var differences = Difference.between(Outline.of(released), Outline.of(newest));
        var removed = differences.stream().filter(Difference::isRemovedField).toList();
        if (!removed.isEmpty()) {
            return removed.stream()
                    .map(field -> removed(event, version, field, added(differences)))
                    .toList();
        }
        return differences.stream().allMatch(Difference::isNewField) && fitBothWays(wrapped(released), wrapped(newest))
                ? List.of()
                : List.of("%s no longer fits its release %s: %s. %s"
                        .formatted(event, version, joined(differences), REMEDY.formatted(event)));
    }

    private static boolean fitBothWays(JsonNode released, JsonNode newest) {
        return Judge.fits(released, newest) && Judge.fits(newest, released);
    }

    private static String removed(String event, String version, Difference field, String added) {
        return ("%s: the field \"%s\" of release %s is gone%s. Put it back in the schema and the record: readers of"
                        + " release %s look for it. If it was renamed, add the new name as an optional field beside it"
                        + " and fill both. %s")
                .formatted(event, field.field(), version, added, version, REMEDY.formatted(event));
    }

    private static String added(List<Difference> differences) {
        var names = differences.stream()
                .filter(Difference::isNewField)
                .map(difference -> "\"" + difference.field() + "\"")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (new there: " + names + ")";
    }

    private static String joined(List<Difference> differences) {
        return differences.stream().map(Difference::toString).collect(Collectors.joining("; "));
    }

    /** The schema as what one operation takes and answers, so that both directions are compared. */
    private static JsonNode wrapped(JsonNode schema) {
        var document = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.3");
        document.withObject("/info").put("title", "event").put("version", "1");
        var operation = document.withObject("/paths").withObject("/~1event").withObject("/post");
        content(operation.withObject("/requestBody").put("required", true));
        content(operation.withObject("/responses/200").put("description", "the same"));
        var schemas = document.withObject("/components/schemas");
        var event = ((ObjectNode) inComponents(schema)).without(List.of("$schema", "$id", "$defs"));
        schemas.set("Event", event);
        inComponents(schema.path("$defs"))
                .properties()
                .forEach(definition -> schemas.set(definition.getKey(), definition.getValue()));
        return document;
    }

    private static void content(ObjectNode holder) {
        holder.withObject("/content")
                .withObject("/application~1json")
                .withObject("/schema")
                .put("$ref", "#/components/schemas/Event");
    }

    private static JsonNode inComponents(JsonNode schema) {
        return Documents.parse(schema.toString().replace("\"#/$defs/", "\"#/components/schemas/"));
    }
}
