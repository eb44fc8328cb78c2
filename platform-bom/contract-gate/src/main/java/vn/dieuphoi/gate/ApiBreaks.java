package vn.dieuphoi.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Collectors;

/** What would break for the clients of an API when its document changes. */
public final class ApiBreaks {

    private static final String REMEDY =
            "Clients rely on it: bring it back, and add what is new beside it as something optional. What must end"
                    + " ends with a new path, /v2/… (contracts/README.md, \"Change an API\").";
    private static final int MOST_SHOWN = 12;

    private ApiBreaks() {}

    /** Every break, each with what to do; empty when clients of the first document can use the second. */
    public static List<String> of(Change change, GrowingWords growing) {
        var service = change.contract();
        var version = change.version();
        var newest = change.newest();
        var released = growing.grown(change.released(), newest);
        var differences = Difference.between(outline(released), outline(newest));
        var removed = differences.stream().filter(Difference::isRemovedField).toList();
        if (!removed.isEmpty()) {
            return removed.stream()
                    .map(field -> "BREAKING: the API of %s no longer has the field \"%s\" that release %s has (%s). %s"
                            .formatted(service, field.field(), version, place(field), REMEDY))
                    .toList();
        }
        // That an answer has fewer words than before breaks no client; but these lists are promised to keep theirs.
        return growing.shrunk(released, newest).isEmpty() && Judge.fits(Downgrade.of(released), Downgrade.of(newest))
                ? List.of()
                : List.of("BREAKING: the API of %s no longer fits release %s: %s. %s"
                        .formatted(service, version, shown(differences), REMEDY));
    }

    static String shown(List<Difference> differences) {
        var lines =
                differences.stream().limit(MOST_SHOWN).map(Difference::toString).collect(Collectors.joining("; "));
        return differences.size() <= MOST_SHOWN
                ? lines
                : "%s; and %d more".formatted(lines, differences.size() - MOST_SHOWN);
    }

    private static String place(Difference field) {
        return field.pointer().replaceAll("/(schema/)?properties/.*", "").replace("~1", "/");
    }

    private static JsonNode outline(JsonNode document) {
        var outline = Outline.of(document);
        return JsonNodeFactory.instance.objectNode().set("paths", outline.path("paths"));
    }
}
