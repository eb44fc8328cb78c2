package vn.dieuphoi.contracts.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who set the instant that passed: the law, or the operator of this platform for a duty without a number. */
public enum DueKind {
    STATUTORY("statutory"),
    /** Product policy, never to be shown as a limit of law. */
    INTERNAL_TARGET("internal-target");

    private final String code;

    DueKind(String code) {
        this.code = code;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException} that lists the known. */
    @JsonCreator
    public static DueKind fromString(String code) {
        return Codes.find(values(), DueKind::code, code);
    }

    /** The word in data: {@code internal-target}. */
    @JsonValue
    public String code() {
        return code;
    }
}
