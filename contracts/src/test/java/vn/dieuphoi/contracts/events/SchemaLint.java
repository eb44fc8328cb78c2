package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what the compatibility gate could not judge: keywords outside of the agreed set, and undescribed properties. */
final class SchemaLint {

    private static final Set<String> ANYWHERE = Set.of(
            "$ref",
            "title",
            "description",
            "type",
            "required",
            "properties",
            "enum",
            "pattern",
            "format",
            "items",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties");
    private static final Set<String> AT_THE_TOP = Set.of("$schema", "$id", "$defs");

    private final List<String> findings = new ArrayList<>();

    private SchemaLint() {}

    static List<String> findings(JsonNode schema) {
        var lint = new SchemaLint();
        lint.keywords(schema, "");
        lint.properties(schema, "");
        schema.path("$defs").properties().forEach(def -> lint.definition(def.getValue(), "/$defs/" + def.getKey()));
        return lint.findings;
    }

    private void definition(JsonNode schema, String at) {
        keywords(schema, at);
        properties(schema, at);
    }

    private void keywords(JsonNode schema, String at) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!ANYWHERE.contains(keyword) && !(at.isEmpty() && AT_THE_TOP.contains(keyword))) {
                findings.add("%s/%s is not an agreed keyword%s".formatted(at, keyword, advice(keyword)));
            }
        });
    }

    private static String advice(String keyword) {
        return keyword.equals("additionalProperties")
                ? ": take it out, or readers of today refuse the fields that are added tomorrow"
                : ": say it with one of %s, or in the description".formatted(new TreeSet<>(ANYWHERE));
    }

    private void properties(JsonNode schema, String at) {
        schema.path("properties").properties().forEach(property -> {
            var path = at + "/properties/" + property.getKey();
            if (property.getValue().path("description").asText().isBlank()) {
                findings.add(path + " has no description");
            }
            definition(property.getValue(), path);
        });
        if (schema.has("items")) {
            definition(schema.get("items"), at + "/items");
        }
    }
}
