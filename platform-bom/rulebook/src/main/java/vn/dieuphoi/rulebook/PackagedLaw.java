package vn.dieuphoi.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The law inside the contracts jar, which cannot be listed. */
final class PackagedLaw implements LawSource {

    @Override
    public Optional<byte[]> read(String file) {
        try (var in = PackagedLaw.class.getResourceAsStream("/law/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("packaged law/%s cannot be read".formatted(file), unreadable);
        }
    }

    @Override
    public List<String> yamlFiles() {
        return List.of();
    }
}
