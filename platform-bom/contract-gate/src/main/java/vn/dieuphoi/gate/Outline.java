package vn.dieuphoi.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Set;

/** What a program sees of a document: references followed, words for people left out. */
final class Outline {

    private static final Set<String> FOR_PEOPLE = Set.of(
            "title", "description", "summary", "$schema", "$id", "$defs", "examples", "example", "tags", "operationId");

    private final JsonNode root;
    private final Deque<String> following = new ArrayDeque<>();

    private Outline(JsonNode root) {
        this.root = root;
    }

    static JsonNode of(JsonNode document) {
        return new Outline(document).of(document, false);
    }

    /** @param names whether the keys are names that the document's author chose, not keywords */
    private JsonNode of(JsonNode node, boolean names) {
        if (node.isArray()) {
            return ofList(node);
        }
        return node.isObject() ? ofObject(node, names) : node;
    }

    /** Lists of words, as under required and enum, have no order that matters. */
    private JsonNode ofList(JsonNode node) {
        var items = new ArrayList<JsonNode>();
        node.forEach(item -> items.add(of(item, false)));
        if (items.stream().allMatch(JsonNode::isTextual)) {
            items.sort(Comparator.comparing(JsonNode::asText));
        }
        return JsonNodeFactory.instance.arrayNode().addAll(items);
    }

    private JsonNode ofObject(JsonNode node, boolean names) {
        var reference = names ? "" : node.path("$ref").asText();
        if (reference.startsWith("#")) {
            return followed(reference);
        }
        var outline = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(entry -> {
            var key = entry.getKey();
            if (names || !FOR_PEOPLE.contains(key)) {
                outline.set(
                        key,
                        of(
                                entry.getValue(),
                                !names && Set.of("properties", "parameters").contains(key)));
            }
        });
        return outline;
    }

    private JsonNode followed(String reference) {
        if (following.contains(reference)) {
            return JsonNodeFactory.instance.objectNode().put("$ref", reference);
        }
        following.push(reference);
        var outline = of(root.at(reference.substring(1)), false);
        following.pop();
        return outline;
    }
}
