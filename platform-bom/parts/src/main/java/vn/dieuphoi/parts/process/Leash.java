package vn.dieuphoi.parts.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes children die with this program even when it is killed: a tiny shell process reads their pids from a pipe,
 * and the end of the pipe is the end of this program.
 */
final class Leash {

    private static final Object LOCK = new Object();
    private static @Nullable OutputStream pipe;

    private Leash() {}

    static void hold(long pid) {
        say("+" + pid + "\n");
    }

    static void release(long pid) {
        say("-" + pid + "\n");
    }

    private static void say(String line) {
        synchronized (LOCK) {
            try {
                var open = pipe == null ? open() : pipe;
                pipe = open;
                open.write(line.getBytes(StandardCharsets.US_ASCII));
                open.flush();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }

    private static OutputStream open() throws IOException {
        try (var script = Objects.requireNonNull(Leash.class.getResourceAsStream("leash.sh"))) {
            var text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return new ProcessBuilder("setsid", "sh", "-c", text, "dieuphoi-leash")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream();
        }
    }
}
