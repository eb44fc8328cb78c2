package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.contracts.law.LimitKind;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.OwnerKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;

class PackagedRulebookTest {

    @Test
    void holdsWhatTheNetworkStandsOn() {
        assertThat(Duties.LAW.rules())
                .filteredOn(rule -> Set.of("A01", "A03", "A04", "A06", "A07")
                        .contains(rule.ref().id()))
                .extracting(rule -> "%s | %s | %s | %s"
                        .formatted(
                                rule.ref(),
                                rule.limit(),
                                rule.validity().from(),
                                rule.authority().instrument().key()))
                .contains(
                        "A01 v1 | calendar-days P5D | 2017-03-16 | QĐ05",
                        "A01 v2 | calendar-days P5D | 2017-11-01 | TT20",
                        "A03 v1 | immediate | 2017-03-16 | QĐ05",
                        "A04 v1 | calendar-days P5D | 2017-11-01 | TT20",
                        "A06 v1 | immediate | 2017-03-16 | QĐ05",
                        "A07 v1 | immediate | 2017-03-16 | QĐ05");
    }

    @Test
    void holdsEveryRuleOfTheLaw() {
        var ids = Stream.of(numbered("A", 30), numbered("B", 14), numbered("C", 6), numbered("D", 2), numbered("E", 14))
                .flatMap(numbers -> numbers);
        assertThat(Duties.LAW.provisions())
                .extracting(rule -> rule.ref().id())
                .contains("C90")
                .containsAll(ids.toList());
        assertThat(Duties.LAW.provisions()).hasSizeGreaterThanOrEqualTo(68);
    }

    @ParameterizedTest
    @CsvSource({
        "guard, A05 A21 A23 A26 A28 A29 A30 B13",
        "recurring, A11 A12 A13 A14 A15 A16 B08 B09 B10 B14 E05 E06 E07 E08 E09 E10 E12 E14",
        "retention, A25 B12 C04",
        "recorded, A10 A17 A19 A22 A27 B02 B11 C05 E13"
    })
    void saysOfEachRuleHowItWorks(String kind, String ids) {
        assertThat(Duties.LAW.provisions())
                .filteredOn(rule -> rule.kind().code().equals(kind))
                .extracting(rule -> rule.ref().id())
                .containsAll(Arrays.asList(ids.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"NĐ331, single-copy", "NĐ333, single-copy", "S0, letter", "S4, letter", "L116, official"})
    void marksHowWellATextIsKnown(String instrument, String source) {
        assertThat(Duties.LAW.provisions())
                .filteredOn(rule -> rule.authority().instrument().key().equals(instrument))
                .isNotEmpty()
                .allSatisfy(rule -> {
                    assertThat(rule.source().code()).isEqualTo(source);
                    assertThat(rule.source().unconfirmed()).isEqualTo(source.equals("single-copy"));
                });
    }

    private static Stream<String> numbered(String set, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> "%s%02d".formatted(set, number));
    }

    @Test
    void showsARuleByItsReference() {
        var rule = Duties.LAW.rule(new RuleRef("A04", 1, "2020-01-01")).orElseThrow();
        assertThat(rule.citation()).isEqualTo("TT20 Đ9.2.b");
        assertThat(rule.source()).isEqualTo(SourceStatus.OFFICIAL);
        assertThat(rule.title().english()).isEqualTo("Closing report within 5 days of the end of the response");
        assertThat(rule.title().vietnamese()).startsWith("Báo cáo kết thúc ứng phó");
        assertThat(Duties.LAW.rule(new RuleRef("A04", 99, "2026-11-20"))).isEmpty();
        assertThat(Duties.LAW.rule(new RuleRef("A99", 1, "2026-11-20"))).isEmpty();
    }

    @Test
    void neverPutsANumberWhereTheLawHasNone() {
        assertThat(Duties.LAW.rules())
                .filteredOn(rule -> rule.limit().kind() == LimitKind.IMMEDIATE)
                .allSatisfy(rule -> assertThat(rule.limit().value()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("words")
    void theReadmeExplainsEveryWord(String word) {
        var readme = new String(new PackagedLaw().read("README.md").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(readme).contains("`" + word + "`");
    }

    static Stream<String> words() {
        return Stream.of(
                        Stream.of(Fact.values()).map(Fact::code),
                        Stream.of(CalendarFact.values()).map(CalendarFact::code),
                        Stream.of(RuleKind.values()).map(RuleKind::code),
                        Stream.of(CalendarStatus.values()).map(CalendarStatus::code),
                        Stream.of(ManagedBy.values()).map(ManagedBy::code),
                        Stream.of(OwnerKind.values()).map(OwnerKind::code),
                        Stream.of(Effect.values()).map(Effect::code),
                        Stream.of(Trigger.values()).map(Trigger::code),
                        Stream.of(Act.values()).map(Act::code),
                        Stream.of(SourceStatus.values()).map(SourceStatus::code),
                        Stream.of(Role.values()).map(Role::code),
                        Stream.of(SubmissionKind.values()).map(SubmissionKind::code))
                .flatMap(words -> words);
    }
}
