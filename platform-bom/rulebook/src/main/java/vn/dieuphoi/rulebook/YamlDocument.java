package vn.dieuphoi.rulebook;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the one YAML document of a file. Scalars stay text: what they mean is decided by the field that holds them. */
final class YamlDocument {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YamlDocument() {}

    /** Absent, with a complaint, where the bytes are not one YAML document. */
    static Optional<Yaml> read(byte[] bytes, Complaints complaints) {
        try (var parser = YAML.createParser(bytes)) {
            if (parser.nextToken() == null) {
                complaints.add(1, "the file is empty");
                return Optional.empty();
            }
            var document = node(parser);
            if (parser.nextToken() != null) {
                complaints.add(line(parser), "a second document begins; a file holds one");
            }
            return Optional.of(document);
        } catch (JacksonException notYaml) {
            var place = notYaml.getLocation();
            complaints.add(place == null ? 1 : place.getLineNr(), "not YAML: " + reason(notYaml));
            return Optional.empty();
        } catch (IOException memoryCannotFail) {
            throw new IllegalStateException("reading bytes in memory failed", memoryCannotFail);
        }
    }

    private static Yaml node(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser);
            case START_ARRAY -> sequence(parser);
            case VALUE_NULL -> new Yaml.Text("", line(parser));
            default -> new Yaml.Text(parser.getText(), line(parser));
        };
    }

    private static Yaml mapping(JsonParser parser) throws IOException {
        var line = line(parser);
        Map<String, Yaml> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            entries.put(name, node(parser));
        }
        return new Yaml.Mapping(entries, line);
    }

    private static Yaml sequence(JsonParser parser) throws IOException {
        var line = line(parser);
        List<Yaml> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new Yaml.Sequence(items, line);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The parser's sentences without the excerpts that it indents below them. */
    private static String reason(JacksonException notYaml) {
        return notYaml.getOriginalMessage()
                .lines()
                .filter(line -> !line.startsWith(" ") && !line.isBlank())
                .collect(Collectors.joining(": "));
    }
}
