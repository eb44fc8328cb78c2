package vn.dieuphoi.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that was run to its end.
 *
 * @param exit its code; 127 when there is no such program
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
public record Run(int exit, String output, String errors) {

    private static final int NO_SUCH_PROGRAM = 127;
    private static final long PATIENCE_MINUTES = 5;

    static Run in(Path folder, List<String> command) {
        try {
            var output = Files.createTempFile("dieuphoi-run", ".out");
            var errors = Files.createTempFile("dieuphoi-run", ".err");
            try {
                return ended(builder(folder, command, output, errors), output, errors);
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(String.join(" ", command), cause);
        }
    }

    private static ProcessBuilder builder(Path folder, List<String> command, Path output, Path errors) {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        builder.environment().put("NO_COLOR", "1");
        return builder;
    }

    private static Run ended(ProcessBuilder builder, Path output, Path errors) throws IOException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException noSuchProgram) {
            return new Run(NO_SUCH_PROGRAM, "", noSuchProgram.getMessage());
        }
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + builder.command());
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted: " + builder.command(), interrupted);
        }
        return new Run(process.exitValue(), Files.readString(output), Files.readString(errors));
    }
}
