package vn.dieuphoi.local.bench;

import java.time.Duration;
import vn.dieuphoi.parts.process.Interrupted;

/** Lets the system go on by itself for a while. */
final class Pause {
    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            throw new Interrupted("bench", interrupted);
        }
    }
}
