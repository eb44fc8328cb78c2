package vn.dieuphoi.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import vn.dieuphoi.local.stack.Progress;

/** Prints progress, one line per event, with the seconds since the command began. */
final class Console implements Progress {

    private static final InstantSource CLOCK = InstantSource.system();

    private final PrintStream stream;
    private final Instant began;

    Console(PrintStream stream) {
        this.stream = stream;
        this.began = ProcessHandle.current().info().startInstant().orElseGet(CLOCK::instant);
    }

    @Override
    public void ready(String part, Duration took) {
        line("%-22s sẵn sàng / ready after %.1f s".formatted(part, seconds(took)));
    }

    @Override
    public void note(String sentence) {
        line(sentence);
    }

    /** Since the command began. */
    Duration elapsed() {
        return Duration.between(began, CLOCK.instant());
    }

    private void line(String text) {
        stream.printf("[%5.1f s] %s%n", seconds(elapsed()), text);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
