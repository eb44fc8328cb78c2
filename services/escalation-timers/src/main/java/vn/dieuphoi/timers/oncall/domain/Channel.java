package vn.dieuphoi.timers.oncall.domain;

import java.util.Arrays;

/** A way to call somebody. */
public enum Channel {
    EMAIL("e-mail"),
    WEBHOOK("webhook");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** The word in data and events. */
    public String code() {
        return code;
    }

    /**
     * The channel that a word means.
     *
     * @throws IllegalArgumentException when it means none
     */
    public static Channel of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a channel: " + code));
    }
}
