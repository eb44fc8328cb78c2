package vn.dieuphoi.local.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.dieuphoi.parts.process.Interrupted;

/** A program of this machine, with the words that always come first. */
record Tool(List<String> command) {

    private static final int QUESTION_SECONDS = 20;

    /** The container engine. */
    static final Tool ENGINE = new Tool(List.of("docker"));

    Tool {
        command = List.copyOf(command);
    }

    /** Compose as a plugin of the engine, or the older program of that name. */
    static Optional<Tool> compose() {
        return Stream.of(new Tool(List.of("docker", "compose")), new Tool(List.of("docker-compose")))
                .filter(tool -> tool.succeeds("version"))
                .findFirst();
    }

    /** Whether a short question ends well; a program that does not exist answers nothing. */
    boolean succeeds(String... words) {
        try {
            var process = start(List.of(words), ProcessBuilder.Redirect.DISCARD);
            if (process.waitFor(QUESTION_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new Interrupted(command.getFirst(), interrupted);
        }
    }

    /** Runs to the end, its words on standard error, and returns the exit code. */
    int run(List<String> words) {
        try {
            var process = start(words, ProcessBuilder.Redirect.PIPE);
            try (var output = process.getInputStream()) {
                output.transferTo(System.err);
            }
            return process.waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(String.join(" ", command) + " could not be run", failed);
        } catch (InterruptedException interrupted) {
            throw new Interrupted(command.getFirst(), interrupted);
        }
    }

    private Process start(List<String> words, ProcessBuilder.Redirect output) throws IOException {
        var all = new ArrayList<>(command);
        all.addAll(words);
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output)
                .start();
    }
}
