package vn.dieuphoi.testkit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of a service under test, in the place of the production one wherever an {@link InstantSource} is injected.
 * It runs with the system's time until a test sets it; then it stands still and only the test moves it.
 */
@Singleton
@Alternative
@Priority(1)
public class MovableClock implements InstantSource {

    private final AtomicReference<InstantSource> time = new AtomicReference<>(InstantSource.system());

    @Override
    public Instant instant() {
        return time.get().instant();
    }

    /** Stops the clock at an instant. */
    public void set(Instant instant) {
        time.set(InstantSource.fixed(instant));
    }

    /** Moves the clock forward, or back with a negative duration; it goes on running or standing as before. */
    public void advance(Duration duration) {
        var unused = time.updateAndGet(before -> InstantSource.offset(before, duration));
    }

    /** Back to the system's time, running. */
    public void reset() {
        time.set(InstantSource.system());
    }
}
