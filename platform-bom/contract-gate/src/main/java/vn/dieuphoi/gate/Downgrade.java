package vn.dieuphoi.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** OpenAPI 3.1 as 3.0, which is what openapi-diff compares down to the keywords of a schema. */
final class Downgrade {

    private Downgrade() {}

    static JsonNode of(JsonNode document) {
        var older = (ObjectNode) document.deepCopy();
        older.put("openapi", "3.0.3");
        visit(older);
        return older;
    }

    private static void visit(JsonNode node) {
        if (node instanceof ObjectNode object) {
            nullableType(object);
            nullableChoice(object, "anyOf");
            nullableChoice(object, "oneOf");
            constant(object);
            if (object.path("examples").isArray()) {
                object.remove("examples");
            }
        }
        node.forEach(Downgrade::visit);
    }

    /** {@code type: [string, "null"]}. */
    private static void nullableType(ObjectNode schema) {
        if (schema.path("type") instanceof ArrayNode types) {
            types.forEach(type -> {
                if (type.asText().equals("null")) {
                    schema.put("nullable", true);
                } else {
                    schema.set("type", type);
                }
            });
        }
    }

    /** {@code anyOf: [X, {type: "null"}]} is X. */
    private static void nullableChoice(ObjectNode schema, String keyword) {
        if (schema.path(keyword) instanceof ArrayNode choices
                && choices.size() == 2
                && choices.get(1).path("type").asText().equals("null")) {
            schema.remove(keyword);
            schema.setAll((ObjectNode) choices.get(0));
        }
    }

    private static void constant(ObjectNode schema) {
        if (schema.path("const").isTextual()) {
            schema.withArray("/enum").add(schema.remove("const"));
        }
    }
}
