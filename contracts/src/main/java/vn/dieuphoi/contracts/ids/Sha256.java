package vn.dieuphoi.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/** The SHA-256 of the bytes of a submission as received: 64 hexadecimal digits in lower case. */
public record Sha256(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256 {
        Objects.requireNonNull(value, "Sha256 without a value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Sha256 must be 64 hexadecimal digits: \"%s\"".formatted(value));
        }
    }

    /** The digest of these bytes. */
    public static Sha256 of(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(Ids.digest("SHA-256").digest(bytes)));
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
