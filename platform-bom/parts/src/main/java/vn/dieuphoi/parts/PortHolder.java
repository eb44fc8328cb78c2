package vn.dieuphoi.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds which process listens on a port, from what Linux shows under /proc; elsewhere nothing is found. */
final class PortHolder {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTEN = "0A";

    private PortHolder() {}

    static Optional<ProcessHandle> of(int port) {
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> linesOf(PROC.resolve("net").resolve(table)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 9 && words[3].equals(LISTEN))
                .filter(words -> words[1].endsWith(":%04X".formatted(port)))
                .flatMap(words -> processWith("socket:[" + words[9] + "]").stream())
                .findFirst();
    }

    private static Optional<ProcessHandle> processWith(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(PROC.resolve(process.pid() + "/fd"), socket))
                .findFirst();
    }

    private static boolean holds(Path descriptors, String socket) {
        try (var files = Files.list(descriptors)) {
            return files.anyMatch(file -> socket.equals(targetOf(file)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String targetOf(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static List<String> linesOf(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}
