package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One planted error each: the message names file, line and rule, and says what is allowed. */
class RulebookInvalidTest {

    private static final String QD05 = "qd05-2017.yaml";
    private static final String TT20 = "tt20-2017.yaml";

    @TempDir
    private Path folder;

    private LawFolder law;

    @BeforeEach
    void copyThePackagedRulebook() {
        law = LawFolder.copiedTo(folder);
    }

    @Test
    void theCopyItselfIsSound() {
        assertThat(law.rulebook().provisions()).hasSize(39);
    }

    @ParameterizedTest(name = "{2} -> {3}: {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // wrong fields
                "A03|set: A|set: A\\n    deadline: P1D|deadline is not a known field",
                "A03|citation: QĐ05 Đ11.1.a; TT20 Đ9.2.b\\n    source|source|citation is missing",
                "A03|citation: QĐ05 Đ11.1.a; TT20 Đ9.2.b|citation:|citation is empty",
                "A03|obligors: [operator]|obligors: []|obligors must be a list of at least one",
                "A03|obligors: [operator]|obligors: operator|obligors must be a list",
                "A03|obligors: [operator]|obligors: [operator, operator]|obligors names one twice",
                "A03|form: Mẫu 03|form: [Mẫu 03]|form must be a single value",
                "A03|limit: { kind: immediate }|limit: immediate|limit must be a mapping",
                "A03|limit: { kind: immediate }|limit: { kind: immediate, unit: h }|limit.unit is not a known field",
                // wrong words
                "A03|kind: clock|kind: clue|kind: \"clue\" is none of [clock, guard, recurring, retention, recorded]",
                "A03|source: official|source: gazette|source: \"gazette\" is none of [official, single-copy, letter, interpretation]",
                "A03|validFrom: 2017-03-16|validFrom: 16/3/2017|validFrom: Text '16/3/2017' could not be parsed at index 0",
                "A03|validFrom: 2017-03-16|validFrom: 2017-03-15|validFrom 2017-03-15 is before QĐ05 came into force, 2017-03-16",
                "A03|carries: [initial]|carries: [progress]|carries: \"progress\" is none of notice, initial, response-ended, closing",
                // wrong limits
                "A03|kind: immediate }|kind: calendar-days, value: PT5D }|a limit of kind calendar-days cannot have the value \"PT5D\"",
                "A03|kind: immediate }|kind: immediate, value: PT24H }|a limit of kind immediate cannot have the value \"PT24H\"",
                "A03|kind: immediate }|kind: period, value: P6M }|limit of period P6M does not run from a trigger",
                "A03|kind: immediate }|kind: hours, value: PT24H }|internalTarget: the law gives a number (hours PT24H), a target beside it would shorten or stretch it",
                "A03|internalTarget: PT1H|internalTarget: PT0S|internalTarget: PT0S is not positive",
                "A03|internalTarget: PT1H|warnings: [PT1H]|warnings: the law gives no number (immediate), so there is no end to warn of",
                // wrong conditions
                "A03|condition: facts.operatorCapacityExceeded|condition: facts.ownerIsHelpless|condition: undeclared reference to",
                "A03|condition: facts.operatorCapacityExceeded|condition: submission.notice|condition: undeclared reference to",
                "A03|condition: facts.operatorCapacityExceeded|condition: system.level|condition: expected type 'bool' but found 'int'",
                "A03|condition: facts.operatorCapacityExceeded|condition: system.level > true|condition: found no matching overload",
                "A03|condition: facts.operatorCapacityExceeded|condition: \"system.level >\"|condition: mismatched input",
                "A03|condition: facts.operatorCapacityExceeded|condition: system.managedBy == 3|condition: found no matching overload",
                // wrong pairs
                "A03|owner, specialised-unit]|sender]|recipients names \"sender\" beside others",
                "A03|recipients: [national-coordinator, owner, specialised-unit]|recipients: [sender]|recipients \"sender\" needs the trigger submission.received",
                "A03|act: submission, submission: initial|act: forwarding|fulfilledBy \"forwarding\" needs the trigger submission.received",
                "A03|act: submission, submission: initial|act: submission|fulfilledBy.submission is missing",
                "A06|act: acknowledgement|act: reply|fulfilledBy.act: \"reply\" is none of [submission, acknowledgement, forwarding, response-end, unseen]",
                "A06|trigger: submission.received|trigger: notice.received|trigger: \"notice.received\" is none of [incident.detected, capacity.exceeded, response.ended, repair.completed, vulnerability.patched, submission.received]",
            })
    void aRuleIsRefusedThatIsNotSoundInItself(String rule, String good, String bad, String message) {
        law.plant(QD05, rule, lines(good), lines(bad));
        assertThat(law.violations())
                .anySatisfy(violation -> assertThat(violation)
                        .matches("(?s)" + QD05 + ":\\d+ " + rule + " v1: .*")
                        .contains(message));
    }

    private static String lines(String cell) {
        return cell.replace("\\n", "\n");
    }

    @Test
    void anUnknownRoleIsRefusedWithItsLine() {
        law.plant(QD05, "A03", "national-coordinator, owner", "national-coordinator, ownr");
        assertThat(law.violations())
                .singleElement()
                .asString()
                .startsWith("qd05-2017.yaml:50 A03 v1: recipients: \"ownr\" is none of operator, owner, ");
    }

    @Test
    void anUnknownFactIsRefusedWithTheFactsThatAreKnown() {
        law.plant(TT20, "A04", "happened.initialReportAccepted", "happened.reportSent");
        assertThat(law.violations())
                .singleElement()
                .asString()
                .startsWith("tt20-2017.yaml:50 A04 v1: condition: undeclared reference to 'happened'")
                .contains("Facts known here: system.level, system.critical, system.managedBy, ");
    }

    @Test
    void aVersionDefinedTwiceIsRefused() {
        law.plant(TT20, "A01", "version: 2", "version: 1");
        assertThat(law.violations())
                .contains("tt20-2017.yaml:14 A01 v1: is already defined; a change is a new version");
    }

    @Test
    void overlappingPeriodsAreRefused() {
        law.plant(QD05, "A01", "validTo: 2017-10-31", "validTo: 2017-11-01");
        assertThat(law.violations())
                .containsExactly("tt20-2017.yaml:14 A01 v2: begins on 2017-11-01 while A01 v1 is in force");
    }

    @Test
    void anOpenVersionWithASuccessorIsRefused() {
        law.plant(QD05, "A01", "    validTo: 2017-10-31\n", "");
        assertThat(law.violations())
                .containsExactly("tt20-2017.yaml:14 A01 v2: begins on 2017-11-01 while A01 v1 is in force");
    }

    @Test
    void aGapBetweenVersionsIsRefused() {
        law.plant(QD05, "A01", "validTo: 2017-10-31", "validTo: 2017-10-30");
        assertThat(law.violations())
                .containsExactly(
                        "tt20-2017.yaml:14 A01 v2: begins on 2017-11-01, but A01 v1 ends on 2017-10-30: a gap");
    }

    @Test
    void versionsOutOfOrderAreRefused() {
        law.plant(QD05, "A01", "version: 1", "version: 3");
        assertThat(law.violations())
                .containsExactly("tt20-2017.yaml:14 A01 v2: begins after A01 v3, so its version must be higher");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        law.plant(QD05, "A01", "validTo: 2017-10-31", "validTo: 2017-03-01");
        assertThat(law.violations())
                .containsExactly("qd05-2017.yaml:14 A01 v1: validTo 2017-03-01 is before validFrom 2017-03-16");
    }

    @Test
    void aFieldWrittenTwiceIsRefused() {
        law.plant(QD05, "A03", "set: A", "set: A\n    set: B");
        assertThat(law.violations())
                .singleElement()
                .asString()
                .matches("qd05-2017.yaml:\\d+: not YAML: Duplicate .*set.*");
    }

    @Test
    void whatIsNotYamlIsRefused() {
        law.write(TT20, "rules: [");
        assertThat(law.violations())
                .singleElement()
                .asString()
                .isEqualTo("tt20-2017.yaml:1: not YAML: while parsing a flow node: expected the node content, "
                        + "but found '<stream end>'");
    }

    @Test
    void anEmptyFileIsRefused() {
        law.write(TT20, "");
        assertThat(law.violations()).containsExactly("tt20-2017.yaml:1: the file is empty");
    }

    @Test
    void aSecondDocumentIsRefused() {
        law.plant(TT20, "", "rules:", "---\nrules:");
        assertThat(law.violations()).contains("tt20-2017.yaml:14: a second document begins; a file holds one");
    }

    @Test
    void aListedFileThatIsNotThereIsRefused() {
        law.plant("rulebook.yaml", "", "tt20-2017.yaml", "tt20-2018.yaml");
        assertThat(law.violations())
                .containsExactly(
                        "tt20-2017.yaml:1: is not listed under instruments in rulebook.yaml",
                        "tt20-2018.yaml:1: there is no such file");
    }

    @Test
    void aFolderWithoutAnIndexIsRefused(@TempDir Path empty) {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                RulebookInvalid.class, () -> Rulebook.read(empty))
                        .violations())
                .containsExactly(new Violation("rulebook.yaml", 1, "", "there is no such file"));
    }

    @ParameterizedTest(name = "{0} {1}: {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tt20-2017.yaml|A05|enforcedBy: [vn.|enforcedBy: [nobody, vn.|enforcedBy: \"nobody\" is not a class or class#method",
                "tt20-2017.yaml|A05|guards:|watches:|guards is missing",
                "tt20-2017.yaml|A13|about: organisation|about: network|about: \"network\" is none of [organisation, system]",
                "tt20-2017.yaml|A13|organisation.managedBy|organisation.colour|condition: undeclared reference to",
                "tt20-2017.yaml|A13|kind: date-of-year, value: --06-20|kind: calendar-days, value: P5D|occasions.limit of calendar-days P5D is not brought by the calendar",
                "tt20-2017.yaml|A08|from: operator, to|from: operator, too|recipients.too is not a known field",
                "tt20-2017.yaml|A08|from: operator|from: boss|recipients.from: \"boss\" is none of",
                "l116-2025.yaml|B05|system.managedBy|system.owner|recipients.when: undeclared reference to",
                "nd333-2026.yaml|B12|kind: period, value: P12M|kind: hours, value: PT1H|limit of hours PT1H is no time to keep something",
                "s3-2024.yaml|E01|[\"19\"]|[\"Thái Nguyên\"]|provinces: \"Thái Nguyên\" is not written like 19",
                "qd05-2017.yaml|A10|when:|whenever:|when is missing",
                "calendars/2026.yaml||2026-01-01|2025-01-01|holidays 2025-01-01 is not a day of 2026",
                "calendars/2026.yaml||2026-04-30|2026-04-27|date 2026-04-27 is named twice",
                "calendars/2026.yaml||announced|rumoured|status: \"rumoured\" is none of [announced, estimate]",
                "calendars/2025.yaml||2025-04-26|2025-04-30|swappedWorkingDays 2025-04-30 is a holiday, or not of 2025",
                "rulebook.yaml||2027]|2028]|there is no such file",
            })
    void everyKindOfRuleIsCheckedInItsOwnWay(
            String file, @Nullable String rule, String good, String bad, String fault) {
        law.plant(file, Objects.requireNonNullElse(rule, ""), good, bad);
        assertThat(law.violations())
                .anySatisfy(violation -> assertThat(violation).contains(fault));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        law.plant(QD05, "A03", "source: official", "source: rumour");
        law.plant(QD05, "A06", "obligors:", "obligers:");
        law.plant(TT20, "A04", "    citation: TT20 Đ9.2.b\n", "");
        law.plant("rulebook.yaml", "", "\"2026-11-20\"", "next");
        assertThat(law.violations())
                .extracting(violation -> violation.replaceFirst("(:\\d+).*", "$1"))
                .containsExactly(
                        "qd05-2017.yaml:58",
                        "qd05-2017.yaml:63",
                        "qd05-2017.yaml:74",
                        "rulebook.yaml:2",
                        "tt20-2017.yaml:40");
    }
}
