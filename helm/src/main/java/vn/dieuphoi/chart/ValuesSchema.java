package vn.dieuphoi.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The chart's {@code values.schema.json}, for looking up what may stand where.
 *
 * @param root the whole document
 */
record ValuesSchema(JsonNode root) {

    static ValuesSchema read(Path file) {
        try {
            return new ValuesSchema(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), unreadable);
        }
    }

    /**
     * The keys that may stand at a place, in alphabetical order; where any name of a form may stand, its pattern.
     *
     * @param pointer {@code /a/b}, empty for the top
     */
    List<String> keysAt(String pointer) {
        var place = at(pointer);
        var named = place.path("properties").propertyStream();
        var patterns = place.path("patternProperties").propertyStream();
        return Stream.concat(named, patterns.filter(entry -> entry.getValue().isObject()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private JsonNode at(String pointer) {
        var node = root;
        for (var step : pointer.split("/", -1)) {
            node = step.isEmpty() ? node : step(node, step);
        }
        return resolved(node);
    }

    private JsonNode step(JsonNode from, String step) {
        var node = resolved(from);
        return node.has("items") ? node.path("items") : node.path("properties").path(step);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(root.at(node.path("$ref").asText().substring(1))) : node;
    }
}
