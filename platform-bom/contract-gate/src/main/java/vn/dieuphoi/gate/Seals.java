package vn.dieuphoi.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The checksums of everything released, in a committed file that {@code sha256sum -c} reads as well. */
public final class Seals {

    private static final String REMEDY = "What was released is never edited, because others rely on it. Bring the file"
            + " back (git checkout -- contracts), make the change in the newest version, and release that as a version"
            + " of its own: ./dieuphoi contracts release VERSION.";

    private final Path root;
    private final Path sums;

    private Seals(Path root, Path sums) {
        this.root = root;
        this.sums = sums;
    }

    /** The seals in a file; the paths in it start at a folder. */
    public static Seals in(Path sums, Path root) {
        return new Seals(root, sums);
    }

    /** What is not as it was released, each with what to do. */
    public List<String> broken() {
        var sealed = sealed();
        var found = new TreeMap<String, String>();
        releasedFiles().forEach(file -> found.put(slashed(root.relativize(file)), sha256(file)));
        var broken = new ArrayList<String>();
        sealed.forEach((file, sum) -> {
            if (!found.containsKey(file)) {
                broken.add("%s was released and is gone. %s".formatted(file, REMEDY));
            } else if (!sum.equals(found.get(file))) {
                broken.add("%s was released and has changed. %s".formatted(file, REMEDY));
            }
        });
        found.keySet().stream()
                .filter(file -> !sealed.containsKey(file))
                .map(file -> "%s lies among the released files without a checksum in %s. Release with"
                                .formatted(file, sums.getFileName())
                        + " ./dieuphoi contracts release VERSION, which adds it.")
                .forEach(broken::add);
        return broken;
    }

    private Map<String, String> sealed() {
        try {
            return Files.readAllLines(sums).stream()
                    .map(line -> line.split(" [ *]", 2))
                    .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (one, two) -> two, TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(sums.toString(), unreadable);
        }
    }

    private List<Path> releasedFiles() {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> slashed(root.relativize(file)).matches("(events|openapi)/(.*/)?released/.*"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(root.toString(), unreadable);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String sha256(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
