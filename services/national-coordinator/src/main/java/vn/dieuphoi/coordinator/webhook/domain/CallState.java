package vn.dieuphoi.coordinator.webhook.domain;

import java.util.Arrays;

/** What has become of a call. */
public enum CallState {
    /** It waits for its first attempt or for another one. */
    PENDING("pending"),
    /** The receiver has it. */
    TAKEN("taken"),
    /** The receiver wants no more of it (410). */
    REFUSED("refused"),
    /** Every attempt failed. */
    GIVEN_UP("given-up");

    private final String code;

    CallState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException}. */
    public static CallState fromString(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is no state of a call".formatted(code)));
    }
}
