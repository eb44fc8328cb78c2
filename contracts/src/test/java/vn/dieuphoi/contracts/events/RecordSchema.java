package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dieuphoi.contracts.law.Role;

/** The outline of a schema (type, format, enum, required, properties, items), from a record and from a schema. */
final class RecordSchema {

    private static final ObjectMapper JSON = ContractFiles.JSON;

    private RecordSchema() {}

    /** The outline that the record's components ask for. */
    static JsonNode asked(Type type) {
        if (type instanceof ParameterizedType generic) {
            return askedOfGeneric(generic);
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return text().set("enum", JSON.valueToTree(plain.getEnumConstants()));
        }
        return plain.isRecord() ? askedOfRecord(plain) : askedOfScalar(plain);
    }

    /** The outline that the schema has, references followed. */
    static JsonNode found(JsonNode schema, JsonNode root) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            return found(root.at(reference.substring(1)), root);
        }
        var outline = JSON.createObjectNode();
        List.of("type", "enum", "required").stream()
                .filter(schema::has)
                .forEach(key -> outline.set(key, schema.get(key)));
        if (List.of("uuid", "date", "date-time").contains(schema.path("format").asText())) {
            outline.set("format", schema.get("format"));
        }
        if (schema.has("items")) {
            outline.set("items", found(schema.get("items"), root));
        }
        schema.path("properties")
                .properties()
                .forEach(property ->
                        outline.withObject("/properties").set(property.getKey(), found(property.getValue(), root)));
        return outline;
    }

    private static JsonNode askedOfGeneric(ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return asked(arguments[0]);
        }
        if (type.getRawType() == List.class) {
            return typed("array").set("items", asked(arguments[0]));
        }
        var object = typed("object");
        if (type.getRawType() == Map.class && arguments[0] == Role.class) {
            Arrays.stream(Role.values())
                    .forEach(role -> object.withObject("/properties").set(role.code(), asked(arguments[1])));
        }
        return object;
    }

    private static JsonNode askedOfRecord(Class<?> type) {
        var components = type.getRecordComponents();
        if (components.length == 1 && !Event.class.isAssignableFrom(type)) {
            return asked(components[0].getGenericType());
        }
        var outline = typed("object");
        for (var component : components) {
            if (!isOptional(component)) {
                outline.withArray("/required").add(component.getName());
            }
            outline.withObject("/properties").set(component.getName(), asked(component.getGenericType()));
        }
        return outline;
    }

    private static JsonNode askedOfScalar(Class<?> type) {
        if (type == String.class) {
            return text();
        }
        if (type == UUID.class) {
            return text().put("format", "uuid");
        }
        if (type == Instant.class) {
            return text().put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return text().put("format", "date");
        }
        return typed(type == boolean.class || type == Boolean.class ? "boolean" : "integer");
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getType() == Optional.class;
    }

    private static ObjectNode text() {
        return typed("string");
    }

    private static ObjectNode typed(String type) {
        return JSON.createObjectNode().put("type", type);
    }
}
