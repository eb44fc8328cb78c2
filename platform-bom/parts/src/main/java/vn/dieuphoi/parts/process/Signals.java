package vn.dieuphoi.parts.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** Sends a signal by name; the JDK itself knows only TERM and KILL, and no process groups. */
public final class Signals {

    private static final long LIMIT_SECONDS = 5;

    private Signals() {}

    /** Sends the signal to one process; a process that is gone is no error. */
    public static void send(String signal, long pid) {
        run(signal, Long.toString(pid));
    }

    /** Sends the signal to every process of the group that this pid leads. */
    static void sendToGroup(String signal, long leader) {
        run(signal, "-" + leader);
    }

    private static void run(String signal, String target) {
        var builder = new ProcessBuilder("sh", "-c", "kill -s \"$1\" -- \"$2\" 2>/dev/null", "sh", signal, target);
        try {
            builder.start().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
