package vn.dieuphoi.parts.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One process that this program started and answers for. It leads a session of its own, so Ctrl-C in the terminal
 * reaches this program only, which then stops its children in order; and it is on the {@link Leash}.
 */
public final class OwnProcess {

    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

    /** Where Linux groups processes by session, niceness counts within the group, and the group has one of its own. */
    private static final String STAND_BACK =
            "{ echo \"$0\" >/proc/self/autogroup; } 2>/dev/null; exec nice -n \"$0\" \"$@\"";

    private final Launch launch;
    private final Process process;

    private final CompletableFuture<OwnProcess> ended;

    private OwnProcess(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
        this.ended = process.onExit().thenApply(gone -> letGo());
    }

    /** Ends what an earlier run of this program left behind under the same name, then starts the process. */
    public static OwnProcess start(Launch launch) {
        endLeftover(launch);
        var process = spawn(launch);
        Leash.hold(process.pid());
        new PidFile(launch.pidFile()).write(process.toHandle());
        return new OwnProcess(launch, process);
    }

    /** Runs a short preparing command to its end and returns its exit code; its output goes to the log. */
    public static int run(Launch launch, Duration limit) {
        var process = spawn(launch);
        Leash.hold(process.pid());
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                killTree(process.toHandle());
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            killTree(process.toHandle());
            throw new Interrupted(launch.name(), interrupted);
        } finally {
            Leash.release(process.pid());
        }
    }

    /** Kills a process of an earlier run that the pid file of this launch still names. */
    public static void endLeftover(Launch launch) {
        endLeftover(new PidFile(launch.pidFile()));
    }

    /** Kills every process that a pid file in the folder, or one level below it, still names. */
    public static void endLeftovers(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.find(folder, 2, (file, kind) -> file.toString().endsWith(".pid"))) {
            files.map(PidFile::new).forEach(OwnProcess::endLeftover);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public Launch launch() {
        return launch;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code; only for a process that has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Completes when the process has ended, for whatever reason. */
    public CompletableFuture<OwnProcess> onExit() {
        return ended.copy();
    }

    /** The process and everything below it, the process first. */
    public Stream<ProcessHandle> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.toHandle().descendants());
    }

    /** SIGKILL to the process and everything below it; returns when they are gone. */
    public void kill() {
        killTree(process.toHandle());
        new PidFile(launch.pidFile()).delete();
    }

    /** Asks the process to end with the signal, and kills it when it has not ended within the limit. */
    public void stop(String signal, Duration limit) {
        if (isAlive()) {
            Signals.send(signal, pid());
        }
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                killTree(process.toHandle());
            }
            new PidFile(launch.pidFile()).delete();
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** A leader that is gone may have left members of its group behind. */
    private OwnProcess letGo() {
        Signals.sendToGroup("KILL", pid());
        Leash.release(pid());
        return this;
    }

    private static Process spawn(Launch launch) {
        try {
            Files.createDirectories(launch.directory());
            Files.createDirectories(launch.log().toAbsolutePath().getParent());
            var builder = new ProcessBuilder(inOwnSession(launch))
                    .directory(launch.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            builder.environment().putAll(launch.environment());
            var process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException cause) {
            throw new UncheckedIOException(launch.name() + " could not be started", cause);
        }
    }

    private static List<String> inOwnSession(Launch launch) {
        var own = new ArrayList<>(List.of("setsid"));
        if (launch.niceness() > 0) {
            own.addAll(List.of("sh", "-c", STAND_BACK, Integer.toString(launch.niceness())));
        }
        own.addAll(launch.command());
        return own;
    }

    private static void endLeftover(PidFile file) {
        file.survivor().ifPresent(OwnProcess::killTree);
        file.delete();
    }

    private static void killTree(ProcessHandle root) {
        var all = Stream.concat(Stream.of(root), root.descendants()).toList();
        Signals.sendToGroup("KILL", root.pid());
        all.forEach(ProcessHandle::destroyForcibly);
        var gone = all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(gone)
                .completeOnTimeout(null, KILL_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
