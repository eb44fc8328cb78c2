package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Why a duty has a new version. The former stays on record. */
public enum RevisionCause {
    /** A fact that it rests on was corrected. */
    FACTS_CORRECTED("facts-corrected"),
    /** The obligor's part passed to another body. */
    PARTY_SUCCEEDED("party-succeeded");

    private final String code;

    RevisionCause(String code) {
        this.code = code;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException}. */
    @JsonCreator
    public static RevisionCause fromString(String code) {
        return Arrays.stream(values())
                .filter(cause -> cause.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is no cause of a revision".formatted(code)));
    }

    /** The word in data: {@code facts-corrected}. */
    @JsonValue
    public String code() {
        return code;
    }
}
