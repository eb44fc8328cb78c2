package vn.dieuphoi.local.demo;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what the system does by itself. */
final class Wait {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private Wait() {}

    /** Asks until there is an answer. */
    @CanIgnoreReturnValue
    static <T> T until(String what, Duration limit, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > end) {
                throw new StepFailed("not seen within " + limit.toSeconds() + " s: " + what);
            }
            pause(PAUSE);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted");
        }
    }
}
