package vn.dieuphoi.rulebook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of a rulebook, wherever they lie. */
public final class LawFiles {

    private final LawSource source;

    private LawFiles(LawSource source) {
        this.source = source;
    }

    /** Those inside the contracts jar. */
    public static LawFiles packaged() {
        return new LawFiles(new PackagedLaw());
    }

    /** Those in a folder. */
    public static LawFiles in(Path folder) {
        return new LawFiles(new MountedLaw(folder));
    }

    /**
     * The rulebook that they make.
     *
     * @throws RulebookInvalid with every violation
     */
    public Rulebook rulebook() {
        return RulebookReader.read(source);
    }

    /** The text of one of them, as {@code cases/A01.json}. */
    public Optional<String> text(String file) {
        return source.read(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * The lines to append to {@code released.sums}: one for each version of a rule that is not sealed yet.
     *
     * @throws RulebookInvalid with every violation
     */
    public List<String> unsealed() {
        return RulebookReader.unsealed(source);
    }
}
