package vn.dieuphoi.edge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** Parses bodies: UTF-8, one object, no repeated field, nothing after it, bounded in depth. */
final class RequestJson {
    /** Reports nest four deep; whoever sends more is trying something. */
    private static final int DEEPEST = 32;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 100;

    private static final ObjectReader STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private RequestJson() {}

    static ObjectNode object(byte[] body) {
        JsonNode root = tree(body);
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw refused("not-an-object");
    }

    /** A name of the client's as a JSON pointer token, short and without characters that harm a log or a database. */
    static String printable(String name) {
        String escaped = name.replace("~", "~0").replace("/", "~1");
        String harmless = escaped.codePoints()
                .limit(LONGEST_NAME)
                .map(character -> harmful(character) ? '\uFFFD' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return harmless.length() < escaped.length() ? harmless + "…" : harmless;
    }

    /** Control characters, and halves of surrogate pairs, which are no characters at all. */
    static boolean harmful(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    private static JsonNode tree(byte[] body) {
        try {
            return STRICT.readTree(body);
        } catch (JsonProcessingException malformed) {
            JsonLocation place = malformed.getLocation();
            throw place == null
                    ? refused("not-an-object")
                    : refused("malformed-json", place.getLineNr(), place.getColumnNr());
        } catch (IOException notUtf8) {
            throw refused("not-utf-8");
        }
    }

    private static ProblemException refused(String code, Object... arguments) {
        var violation = new Violation("", code, Messages.EDGE.text("field." + code, arguments));
        return Problem.edge(400, "invalid-body").with(List.of(violation)).failure();
    }
}
