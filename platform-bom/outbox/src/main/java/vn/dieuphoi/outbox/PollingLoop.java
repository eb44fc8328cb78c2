package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * A loop over rows that are due: it works while there is work, then sleeps until it is woken or its interval is over.
 * It outlives every failure: a failed step is logged once per spell and repeated with growing pauses.
 */
public final class PollingLoop {
    private static final Logger LOG = Logger.getLogger(PollingLoop.class);
    private static final Duration STEP_LIMIT = Duration.ofMinutes(1);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final String name;
    private final Supplier<Duration> sleep;
    private final Supplier<Uni<Boolean>> step;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;
    private int failures;

    /**
     * A loop with a fixed interval.
     *
     * @param name of the thread and in the log
     * @param interval how long to sleep when there is no work
     * @param step does some work; true asks to be called again at once
     */
    public PollingLoop(String name, Duration interval, Supplier<Uni<Boolean>> step) {
        this(name, () -> interval, step);
    }

    /** A loop that asks before each sleep how long it may be. */
    public PollingLoop(String name, Supplier<Duration> sleep, Supplier<Uni<Boolean>> step) {
        this.name = name;
        this.sleep = sleep;
        this.step = step;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
    }

    /** Starts the loop's thread; once. */
    public void start() {
        thread.start();
    }

    /** Ends the sleep, if it sleeps. Cheap and safe from any thread. */
    public void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    /** Asks the loop to end and waits for the step in progress. */
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (running) {
            try {
                boolean more = step.get().await().atMost(STEP_LIMIT);
                recovered();
                if (!more) {
                    pause(sleep.get().toMillis());
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failure) {
                failed(failure);
            }
        }
    }

    private void pause(long millis) throws InterruptedException {
        if (wakes.tryAcquire(Math.max(1, millis), TimeUnit.MILLISECONDS)) {
            wakes.drainPermits();
        }
    }

    private void failed(RuntimeException failure) {
        if (failures++ == 0) {
            LOG.warnf(failure, "A loop failed and goes on trying. loop=%s", name);
        }
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, 50L << Math.min(failures, 10)));
        } catch (InterruptedException interrupted) {
            running = false;
        }
    }

    private void recovered() {
        if (failures > 0) {
            LOG.infof("A loop works again. loop=%s failures=%d", name, failures);
            failures = 0;
        }
    }
}
