package vn.dieuphoi.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The law in a folder of the file system. */
final class MountedLaw implements LawSource {

    private final Path folder;

    MountedLaw(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> read(String file) {
        var path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(path), unreadable);
        }
    }

    @Override
    public List<String> yamlFiles() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be listed".formatted(folder), unreadable);
        }
    }
}
