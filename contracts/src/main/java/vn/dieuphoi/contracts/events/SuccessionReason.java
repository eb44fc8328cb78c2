package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Why a part in a case passed from one body to another. */
public enum SuccessionReason {
    /** The body was merged into another. */
    MERGED("merged"),
    /** The body was split into others. */
    SPLIT("split"),
    /** The body ended in another way; what it did goes on elsewhere. */
    ENDED("ended"),
    /** The body is still there, its duty moved. */
    DUTY_MOVED("duty-moved"),
    /** The body keeps the part; the bodies above it are others. */
    ABOVE_MOVED("above-moved"),
    /** Nobody was known for the part before. */
    NAMED("named");

    private final String code;

    SuccessionReason(String code) {
        this.code = code;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException}. */
    @JsonCreator
    public static SuccessionReason fromString(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is no reason of a succession".formatted(code)));
    }

    /** The word in data: {@code duty-moved}. */
    @JsonValue
    public String code() {
        return code;
    }
}
