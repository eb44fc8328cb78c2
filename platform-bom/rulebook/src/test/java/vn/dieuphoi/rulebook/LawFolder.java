package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of the sample rulebook in a folder, to plant errors in. */
final class LawFolder {

    private static final MountedLaw SAMPLE = new MountedLaw(Path.of("src/test/resources/sample-law"));

    private final Path folder;

    private LawFolder(Path folder) {
        this.folder = folder;
    }

    static LawFolder copiedTo(Path folder) {
        var copy = new LawFolder(folder);
        var index = sample("rulebook.yaml");
        copy.write("rulebook.yaml", index);
        index.lines()
                .filter(line -> line.startsWith("  - "))
                .map(line -> line.substring("  - ".length()))
                .forEach(file -> copy.write(file, sample(file)));
        List.of("2024", "2025", "2026", "2027")
                .forEach(year -> copy.write("calendars/" + year + ".yaml", sample("calendars/" + year + ".yaml")));
        return copy;
    }

    /** With the checksums of what was released, so that an edit of it shows. */
    LawFolder sealed() {
        write("released.sums", sample("released.sums"));
        return this;
    }

    /** Replaces a text that must stand in the file; only its first appearance after the rule's id where one is given. */
    void plant(String file, String rule, String good, String bad) {
        var text = read(file);
        var from = rule.isEmpty() ? 0 : text.indexOf("id: " + rule);
        var at = text.indexOf(good, from);
        assertThat(at).as("%s in %s of %s", good, rule, file).isNotNegative();
        write(file, text.substring(0, at) + bad + text.substring(at + good.length()));
    }

    void write(String file, String text) {
        try {
            var path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Rulebook rulebook() {
        return Rulebook.read(folder);
    }

    /** What the reader says is wrong, each without its line number where that is not the point. */
    List<String> violations() {
        try {
            var sound = rulebook();
            throw new AssertionError("read without complaint: " + sound.rules());
        } catch (RulebookInvalid invalid) {
            return invalid.violations().stream().map(Violation::toString).toList();
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sample(String file) {
        return new String(SAMPLE.read(file).orElseThrow(), StandardCharsets.UTF_8);
    }
}
