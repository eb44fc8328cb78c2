package vn.dieuphoi.coordinator.preparedness.domain;

import java.util.Arrays;
import java.util.Optional;

/** Why a system is assessed (NĐ331 Đ31.2.c). */
public enum Occasion {
    /** Its time has come. */
    REGULAR("regular", Optional.empty()),
    SERIOUS_INCIDENT("serious-incident", Optional.of(ExternalNeed.SERIOUS_INCIDENT)),
    BIG_CHANGE("big-change", Optional.of(ExternalNeed.BIG_CHANGE)),
    /** Somebody doubts that it is protected as it should be. */
    DOUBT("doubt", Optional.of(ExternalNeed.DOUBT)),
    /** A body that may ask for it did. */
    REQUEST("request", Optional.of(ExternalNeed.REQUEST));

    private final String code;
    private final Optional<ExternalNeed> need;

    Occasion(String code, Optional<ExternalNeed> need) {
        this.code = code;
        this.need = need;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException}. */
    public static Occasion fromString(String code) {
        return Arrays.stream(values())
                .filter(occasion -> occasion.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no occasion \"%s\"".formatted(code)));
    }

    /** The word for programs. */
    public String code() {
        return code;
    }

    /** What it alone makes compulsory. */
    Optional<ExternalNeed> need() {
        return need;
    }
}
