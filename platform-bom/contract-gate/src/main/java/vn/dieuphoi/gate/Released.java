package vn.dieuphoi.gate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One released version of a contract: a folder whose files never change again.
 *
 * @param version as {@code 1.0.0}
 * @param folder where its files are
 */
public record Released(String version, Path folder) {

    /** The versions kept in a folder, oldest first. */
    public static List<Released> in(Path folder) {
        return Documents.list(folder).stream()
                .filter(Files::isDirectory)
                .map(version -> new Released(version.getFileName().toString(), version))
                .sorted(Comparator.comparing(Released::numbers, Arrays::compare))
                .toList();
    }

    /** One of its files. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    private int[] numbers() {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public String toString() {
        return version;
    }
}
