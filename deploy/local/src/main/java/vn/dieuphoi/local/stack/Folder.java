package vn.dieuphoi.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/** The folder with everything one local system keeps. */
record Folder(Path path) {

    /** What outlives emptying: the lock that is held, unpacked programs, and folders of other systems. */
    private static final Set<String> KEPT = Set.of("stack.lock", "cache", "bench", "demo", "reports");

    /** What is in it is about incidents: nobody else on this machine reads it. */
    void makePrivate() {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    void empty() {
        try (var entries = Files.list(path)) {
            entries.filter(entry -> !KEPT.contains(entry.getFileName().toString()))
                    .forEach(Folder::deleteTree);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Keeps the logs of the run before as {@code .log.old}, so that a log file tells about one run. */
    void turnLogs() {
        var logs = path.resolve("log");
        try {
            Files.createDirectories(logs);
            try (var files = Files.newDirectoryStream(logs, "*.log")) {
                for (var file : files) {
                    Files.move(
                            file,
                            file.resolveSibling(file.getFileName() + ".old"),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void deleteTree(Path root) {
        try (var tree = Files.walk(root)) {
            for (var entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
