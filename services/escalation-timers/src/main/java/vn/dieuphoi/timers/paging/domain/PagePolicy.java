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

    /** When to try again, for ever: not before the receiver asked for, as far as that is a sensible time. */
    public Instant retryAt(Posting.Away failed, int attempts) {
        var doublings = Math.clamp(attempts - 1, 0, MOST_DOUBLINGS);
        var growing = shorter(firstRetry.multipliedBy(1L << doublings), longestRetry);
        var asked = failed.pause().map(pause -> shorter(pause, longestRetry)).orElse(growing);
        return failed.at().plus(asked.compareTo(growing) < 0 ? growing : asked);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
