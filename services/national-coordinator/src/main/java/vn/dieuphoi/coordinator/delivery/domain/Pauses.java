package vn.dieuphoi.coordinator.delivery.domain;

import java.time.Duration;

/**
 * How long to wait before another attempt; the wait doubles with each setback.
 *
 * @param first after the first setback
 * @param longest however many there were
 */
public record Pauses(Duration first, Duration longest) {
    private static final int LARGEST_EXPONENT = 16;

    /** The pause after so many earlier setbacks. */
    public Duration after(int setbacks) {
        var doubled = first.multipliedBy(1L << Math.min(setbacks, LARGEST_EXPONENT));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
