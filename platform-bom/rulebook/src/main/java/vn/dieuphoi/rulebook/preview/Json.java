package vn.dieuphoi.rulebook.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import vn.dieuphoi.rulebook.LegalTime;

/** JSON as this package reads and writes it: strict, and with instants in Vietnam's time. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * What a reader makes of a text.
     *
     * @throws InputInvalid with every fault that the reader noted, or because the text is not JSON
     */
    static <T> T read(String text, Function<Fields, T> reader) {
        var fields = Fields.of(parse(text));
        var read = reader.apply(fields);
        fields.throwIfFaulty();
        return read;
    }

    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            var place = notJson.getLocation();
            var at = place == null ? "" : "line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
            throw new InputInvalid(List.of(new Fault(at, "not JSON: " + notJson.getOriginalMessage())));
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String pretty(JsonNode node) {
        return node.toPrettyString();
    }

    /** {@code 2026-10-07T00:00:00+07:00} */
    static String instant(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(LegalTime.ZONE).toOffsetDateTime());
    }
}
