package vn.dieuphoi.outbox;

import java.time.Duration;

/**
 * From which position on the relay looks. What is sent is deleted, and until the database has cleaned up a look from the
 * very beginning passes over all of it. So only the first look of each second begins there; the others begin at what was
 * seen a second before it. A transaction that took its positions earlier than that and commits now is seen by the next
 * first look. For one thread.
 */
final class Horizon {
    /** Below every position. */
    static final long BEGINNING = 0;

    private static final long TURN_NANOS = Duration.ofSeconds(1).toNanos();

    private long turnedNanos;
    private long highest = BEGINNING;
    private long lately = BEGINNING;
    private long earlier = BEGINNING;

    /** Begins with a look at everything. */
    Horizon(long nanos) {
        this.turnedNanos = nanos - TURN_NANOS;
    }

    /**
     * The position after which to look.
     *
     * @param nanos the instant, of {@link System#nanoTime()}
     */
    long after(long nanos) {
        if (nanos - turnedNanos < TURN_NANOS) {
            return earlier;
        }
        turnedNanos = nanos;
        earlier = lately;
        lately = highest;
        return BEGINNING;
    }

    /** A look found this. */
    void seen(long position) {
        highest = Math.max(highest, position);
    }
}
