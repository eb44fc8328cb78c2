package vn.dieuphoi.coordinator.preparedness.domain;

import java.util.Arrays;

/** What makes the assessment by an external organisation compulsory (NĐ331 Đ31.2.c). */
public enum ExternalNeed {
    LEVEL_5("level-5"),
    /** The system is on the list of critical national systems. */
    CRITICAL("critical"),
    SERIOUS_INCIDENT("serious-incident"),
    BIG_CHANGE("big-change"),
    DOUBT("doubt"),
    REQUEST("request");

    private final String code;

    ExternalNeed(String code) {
        this.code = code;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException}. */
    public static ExternalNeed fromString(String code) {
        return Arrays.stream(values())
                .filter(need -> need.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such need: \"%s\"".formatted(code)));
    }

    /** The word for programs. */
    public String code() {
        return code;
    }
}
