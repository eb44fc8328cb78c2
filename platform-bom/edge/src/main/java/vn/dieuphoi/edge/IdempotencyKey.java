package vn.dieuphoi.edge;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The client's name for one creation, the same in every repetition: 1 to 255 visible ASCII characters. */
public record IdempotencyKey(String value) {
    /** The request header. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw Problem.edge(400, "idempotency-key-malformed").failure();
        }
    }

    /**
     * The key from its header.
     *
     * @throws ProblemException with status 400 when it is absent or malformed
     */
    public static IdempotencyKey of(@Nullable String header) {
        if (header == null) {
            throw Problem.edge(400, "idempotency-key-missing").failure();
        }
        return new IdempotencyKey(header);
    }
}
