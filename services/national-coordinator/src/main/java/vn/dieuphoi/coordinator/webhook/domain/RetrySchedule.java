package vn.dieuphoi.coordinator.webhook.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a call that failed is made again, as Standard Webhooks recommends; and how long an endpoint whose calls fail is
 * left alone as a whole.
 *
 * @param pauses after the first failed attempt, after the second and so on; after the last of them comes no other
 * @param shortestRest of an endpoint, after its first failure in a row; it doubles with each
 * @param longestRest of an endpoint
 */
public record RetrySchedule(List<Duration> pauses, Duration shortestRest, Duration longestRest) {
    private static final double SPREAD = 0.2;
    private static final int LARGEST_EXPONENT = 20;

    public RetrySchedule {
        pauses = List.copyOf(pauses);
    }

    /**
     * The pause after so many failed attempts; empty when it was the last.
     *
     * @param chance from 0 to 1, so that calls that failed together do not come back together
     */
    public Optional<Duration> after(int failed, double chance) {
        return failed > pauses.size() ? Optional.empty() : Optional.of(spread(pauses.get(failed - 1), chance));
    }

    /** How long an endpoint rests after so many failures in a row. */
    public Duration rest(int failures, double chance) {
        var doubled = shortestRest.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, LARGEST_EXPONENT));
        return spread(doubled.compareTo(longestRest) < 0 ? doubled : longestRest, chance);
    }

    private static Duration spread(Duration pause, double chance) {
        return Duration.ofMillis(Math.round(pause.toMillis() * (1 + SPREAD * (chance - 0.5))));
    }
}
