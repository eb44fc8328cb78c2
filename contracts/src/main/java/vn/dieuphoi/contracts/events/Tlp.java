package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The Traffic Light Protocol 2.0 of FIRST: how far a reader may pass a publication on. */
public enum Tlp {
    /** Recipients only, no further. */
    RED("red"),
    /** The recipient's organisation only. */
    AMBER_STRICT("amber+strict"),
    /** The recipient's organisation and its clients. */
    AMBER("amber"),
    /** The community, not public channels. */
    GREEN("green"),
    /** The world. */
    CLEAR("clear");

    private final String code;

    Tlp(String code) {
        this.code = code;
    }

    /** Reads the code; refuses an unknown one with an {@link IllegalArgumentException}. */
    @JsonCreator
    public static Tlp fromString(String code) {
        return Arrays.stream(values())
                .filter(tlp -> tlp.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is no TLP 2.0 label".formatted(code)));
    }

    /** The word in data: {@code amber+strict}. */
    @JsonValue
    public String code() {
        return code;
    }
}
