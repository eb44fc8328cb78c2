package vn.dieuphoi.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * Where a page ended: the sort key of its last item, opaque to clients.
 *
 * @param parts of the sort key, as text
 */
public record Cursor(List<String> parts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> PARTS = new TypeReference<>() {};

    public Cursor {
        parts = List.copyOf(parts);
    }

    /** A cursor at a sort key. */
    public static Cursor at(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(Object::toString).toList());
    }

    /**
     * Reads a cursor that a client sends back.
     *
     * @throws ProblemException with status 400 when it is none of ours
     */
    public static Cursor decode(String text) {
        try {
            return new Cursor(JSON.readValue(Base64.getUrlDecoder().decode(text), PARTS));
        } catch (IllegalArgumentException | IOException | NullPointerException foreign) {
            throw malformed();
        }
    }

    /**
     * One part of the sort key in its type: {@code cursor.part(0, Instant::parse)}.
     *
     * @throws ProblemException with status 400 when the cursor does not have such a part
     */
    public <T> T part(int index, Function<String, T> read) {
        try {
            return read.apply(parts.get(index));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException foreign) {
            throw malformed();
        }
    }

    /** The cursor as text that is safe in a URL. */
    public String encode() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a list of strings cannot fail to be written", impossible);
        }
    }

    private static ProblemException malformed() {
        return Problem.edge(400, "cursor-malformed").failure();
    }
}
