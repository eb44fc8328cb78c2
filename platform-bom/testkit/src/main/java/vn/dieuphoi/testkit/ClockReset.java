package vn.dieuphoi.testkit;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Resets the {@link MovableClock} of a service after each test, so that no test starts in another's time. */
public final class ClockReset implements QuarkusTestAfterEachCallback {

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        var running = Arc.container();
        if (running == null) {
            return;
        }
        try (var clock = running.instance(MovableClock.class)) {
            if (clock.isAvailable()) {
                clock.get().reset();
            }
        }
    }
}
