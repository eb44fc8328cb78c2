package vn.dieuphoi.local.stack;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.dieuphoi.parts.Part;
import vn.dieuphoi.parts.process.Interrupted;

/** Starts again what has died: at once, and with growing pauses while it does not come up. */
final class Supervisor implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LAST_RESTART_LIMIT = Duration.ofSeconds(30);

    private final Progress progress;
    private final ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closing;

    Supervisor(Progress progress) {
        this.progress = progress;
    }

    void watch(Part part) {
        watchers.execute(() -> keepAlive(part));
    }

    private void keepAlive(Part part) {
        try {
            var pause = Duration.ZERO;
            while (!closing) {
                var ended = part.process().onExit().get();
                if (!closing) {
                    progress.note(part.name() + " ended (exit code " + ended.exitCode() + "), starting it again; log: "
                            + part.log());
                    Thread.sleep(pause);
                    pause = revive(part) ? Duration.ZERO : longer(pause);
                }
            }
        } catch (InterruptedException | Interrupted closed) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("waiting for " + part.name(), impossible);
        }
    }

    private boolean revive(Part part) {
        var since = System.nanoTime();
        try {
            part.restart();
            progress.ready(part.name(), Duration.ofNanos(System.nanoTime() - since));
            return true;
        } catch (Interrupted closed) {
            throw closed;
        } catch (RuntimeException failed) {
            progress.note(String.valueOf(failed.getMessage()));
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        var next = pause.multipliedBy(2).plusMillis(500);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    /** Nothing is started any more when this returns. */
    @Override
    public void close() {
        closing = true;
        watchers.shutdownNow();
        try {
            if (!watchers.awaitTermination(LAST_RESTART_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                progress.note("a restart is still under way");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
