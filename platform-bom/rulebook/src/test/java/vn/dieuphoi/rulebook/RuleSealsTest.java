package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A released version of a rule is never edited: what the build says when one is. */
class RuleSealsTest {

    private static final String QD05 = "qd05-2017.yaml";
    private static final String TT20 = "tt20-2017.yaml";

    @TempDir
    private Path folder;

    private LawFolder law;

    @BeforeEach
    void copy() {
        law = LawFolder.copiedTo(folder).sealed();
    }

    @Test
    void whatWasReleasedIsAsItWas() {
        assertThat(law.rulebook().rules()).isNotEmpty();
    }

    @Test
    void whatIsNewIsSealedByTheRelease() {
        law.plant(TT20, "A04", "version: 1", "version: 1\n    validTo: 2026-12-31");
        assertThat(LawFiles.in(folder).unsealed()).isEmpty();

        law.write("released.sums", "");
        assertThat(LawFiles.in(folder).unsealed())
                .hasSize(39)
                .anyMatch(line -> line.matches("[0-9a-f]{64}  A04 v1  2026-12-31"))
                .anyMatch(line -> line.matches("[0-9a-f]{64}  A03 v1  -"));
    }

    @Test
    void theLawThatBindsTodayIsSealed() {
        assertThat(LawFiles.packaged().unsealed())
                .noneMatch(line -> line.matches(".*  (A01 v1|A01 v2|B01 v1|C90 v1)  .*"));
    }

    @Test
    void anEditedRuleIsNamedWithFileAndLine() {
        law.plant(TT20, "A01", "P5D", "P6D");
        assertThat(law.violations())
                .containsExactly("tt20-2017.yaml:14 A01 v2: was released and has changed. Bring it back (git diff"
                        + " contracts/law), give it a last day (validTo) if need be, and write the change as its next"
                        + " version");
    }

    @Test
    void anEditedRecipientShows() {
        law.plant(QD05, "A03", "national-coordinator, owner", "owner");
        assertThat(law.violations()).singleElement().asString().contains("A03 v1: was released and has changed");
    }

    @Test
    void aRemovedRuleShows() {
        var removed = "tt20-2017.yaml: gone";
        law.plant(TT20, "A04", "version: 1", "version: 2");
        assertThat(law.violations())
                .as(removed)
                .anySatisfy(
                        violation -> assertThat(violation)
                                .matches(
                                        "released.sums:\\d+: A04 v1 was released and is gone; old obligations are explained by it"));
    }

    @Test
    void commentsAndLayoutAreNotTheRule() {
        law.plant(QD05, "A03", "carries: [initial]", "carries:\n      # the report itself\n      - initial");
        assertThat(law.rulebook().rules()).isNotEmpty();
    }

    @Test
    void aLastDayMayBeAddedOnce() {
        law.plant(QD05, "A03", "validFrom: 2017-03-16", "validFrom: 2017-03-16\n    validTo: 2026-12-31");
        assertThat(law.rulebook().rules()).isNotEmpty();
    }

    @Test
    void aLastDayThatWasReleasedStays() {
        law.plant(QD05, "A01", "validTo: 2017-10-31", "validTo: 2017-10-30");
        assertThat(law.violations())
                .anySatisfy(violation -> assertThat(violation)
                        .matches("qd05-2017.yaml:\\d+ A01 v1: was released with the last day 2017-10-31, which stays"));
    }

    @Test
    void aLineThatIsNoChecksumIsRefused() {
        law.write("released.sums", "A01 v1\n");
        assertThat(law.violations())
                .containsExactly("released.sums:1: is not written like \"<sha-256>  A01 v1  2017-10-31\"");
    }
}
