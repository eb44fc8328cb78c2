package vn.dieuphoi.coordinator.delivery;

import java.time.Duration;

/**
 * How many mails may be under way. Who is responsible has to be found and told to the clocks before anything else: while
 * notices wait in line for that, mails keep only a few places, and get the others back by and by.
 */
final class MailPlaces {
    private static final int FEW = 32;
    private static final Duration STEP = Duration.ofMillis(250);

    private final int all;
    private int open;
    private long changedNanos;

    MailPlaces(int all) {
        this.all = all;
        this.open = all;
    }

    /**
     * The places at an instant; for one thread.
     *
     * @param queueing whether notices wait in line
     * @param nanos the instant, of {@link System#nanoTime()}
     */
    int open(boolean queueing, long nanos) {
        if (queueing) {
            open = Math.max(1, all / FEW);
            changedNanos = nanos;
        } else if (open < all && nanos - changedNanos >= STEP.toNanos()) {
            open = Math.min(all, open * 2);
            changedNanos = nanos;
        }
        return open;
    }
}
