package vn.dieuphoi.timers.paging.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long things may take.
 *
 * @param patience how long a called person has to answer before the next body is called
 * @param lease how long a sender may take before its page is taken for lost and sent again
 * @param firstRetry the pause after the first failed attempt; it doubles with each
 * @param longestRetry the longest pause
 */
public record PagePolicy(Duration patience, Duration lease, Duration firstRetry, Duration longestRetry) {
    /** More doublings than any sensible first pause needs to reach the longest. */
    private static final int MOST_DOUBLINGS = 20;

    /** When to try again, for ever. */
    public Instant retryAt(Instant failedAt, int attempts) {
        var doublings = Math.clamp(attempts - 1, 0, MOST_DOUBLINGS);
        var pause = firstRetry.multipliedBy(1L << doublings);
        return failedAt.plus(pause.compareTo(longestRetry) < 0 ? pause : longestRetry);
    }
}
