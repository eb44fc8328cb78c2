package vn.dieuphoi.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One place where two documents differ.
 *
 * @param pointer JSON pointer to it
 * @param before what stands there in the one; missing when nothing does
 * @param after what stands there in the other; missing when nothing does
 */
public record Difference(String pointer, JsonNode before, JsonNode after) {

    private static final String FIELD = ".*/properties/[^/]+";
    private static final int LONGEST = 120;

    /** All of them, in the order of the pointers. Lists are compared as wholes. */
    public static List<Difference> between(JsonNode before, JsonNode after) {
        var found = new ArrayList<Difference>();
        collect("", before, after, found);
        return List.copyOf(found);
    }

    private static void collect(String pointer, JsonNode before, JsonNode after, List<Difference> found) {
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<String>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> collect(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                    before.path(name),
                    after.path(name),
                    found));
        } else if (!before.equals(after)) {
            found.add(new Difference(pointer, before, after));
        }
    }

    /** Whether a field that a reader may look for is no longer described. */
    public boolean isRemovedField() {
        return after.isMissingNode() && pointer.matches(FIELD);
    }

    /** Whether it is a field that was not described before. */
    public boolean isNewField() {
        return before.isMissingNode() && pointer.matches(FIELD);
    }

    /** The path of the field with its parents, as {@code system.name}. */
    public String field() {
        return pointer.replaceAll("^.*?/properties/", "")
                .replaceAll("/(items/)?properties/", ".")
                .replace("~1", "/");
    }

    @Override
    public String toString() {
        if (after.isMissingNode()) {
            return pointer + " is gone";
        }
        return before.isMissingNode()
                ? pointer + " is new"
                : "%s was %s, is %s".formatted(pointer, brief(before), brief(after));
    }

    private static String brief(JsonNode node) {
        var text = node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
