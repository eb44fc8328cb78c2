package vn.dieuphoi.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealsTest {

    /** Of the text {@code released}. */
    private static final String SUM = "d29eae1372c396247daf62745d10c3513eb46f9f232b4527e0f5298e5dca5cd0";

    private static final String FILE = "events/case-opened/released/1.0.0/v1.schema.json";

    @TempDir
    private Path root;

    @BeforeEach
    void release() throws IOException {
        Files.createDirectories(root.resolve(FILE).getParent());
        Files.writeString(root.resolve(FILE), "released");
        Files.writeString(root.resolve("SHA256SUMS"), SUM + "  " + FILE + "\n");
    }

    @Test
    void whatIsAsItWasReleasedIsNotMentioned() {
        assertThat(seals().broken()).isEmpty();
    }

    @Test
    void aChangedFileIsNamedWithWhatToDo() throws IOException {
        Files.writeString(root.resolve(FILE), "changed");

        assertThat(seals().broken())
                .containsExactly(FILE + " was released and has changed. What was released is never edited, because"
                        + " others rely on it. Bring the file back (git checkout -- contracts), make the change in the"
                        + " newest version, and release that as a version of its own: ./dieuphoi contracts release"
                        + " VERSION.");
    }

    @Test
    void aRemovedFileIsNamed() throws IOException {
        Files.delete(root.resolve(FILE));

        assertThat(seals().broken()).singleElement().asString().startsWith(FILE + " was released and is gone. ");
    }

    @Test
    void aFileThatWasSlippedInIsNamed() throws IOException {
        Files.createDirectories(root.resolve("openapi/released/1.0.0"));
        Files.writeString(root.resolve("openapi/released/1.0.0/incident-intake.yaml"), "slipped in");

        assertThat(seals().broken())
                .singleElement()
                .asString()
                .startsWith("openapi/released/1.0.0/incident-intake.yaml lies among the released files without a");
    }

    private Seals seals() {
        return Seals.in(root.resolve("SHA256SUMS"), root);
    }
}
