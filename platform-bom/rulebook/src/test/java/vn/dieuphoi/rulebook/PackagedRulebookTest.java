package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dieuphoi.contracts.law.LimitKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;

class PackagedRulebookTest {

    @Test
    void holdsTheSeedOfTheLaw() {
        assertThat(Duties.LAW.version()).isEqualTo("2026-11-20");
        assertThat(Duties.LAW.rules())
                .extracting(rule -> "%s | %s | %s | %s"
                        .formatted(
                                rule.ref(),
                                rule.limit(),
                                rule.validity().from(),
                                rule.authority().instrument().key()))
                .containsExactly(
                        "A01 v1 | calendar-days P5D | 2017-03-16 | QĐ05",
                        "A01 v2 | calendar-days P5D | 2017-11-01 | TT20",
                        "A03 v1 | immediate | 2017-03-16 | QĐ05",
                        "A04 v1 | calendar-days P5D | 2017-11-01 | TT20",
                        "A06 v1 | immediate | 2017-03-16 | QĐ05",
                        "A07 v1 | immediate | 2017-03-16 | QĐ05");
    }

    @Test
    void showsARuleByItsReference() {
        var rule = Duties.LAW.rule(new RuleRef("A04", 1, "2020-01-01")).orElseThrow();
        assertThat(rule.citation()).isEqualTo("TT20 Đ9.2.b");
        assertThat(rule.source()).isEqualTo(SourceStatus.OFFICIAL);
        assertThat(rule.title().english()).isEqualTo("Closing report within 5 days of the end of the response");
        assertThat(rule.title().vietnamese()).startsWith("Báo cáo kết thúc ứng phó");
        assertThat(Duties.LAW.rule(new RuleRef("A04", 2, "2026-11-20"))).isEmpty();
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
                        Stream.of(Trigger.values()).map(Trigger::code),
                        Stream.of(Act.values()).map(Act::code),
                        Stream.of(SourceStatus.values()).map(SourceStatus::code),
                        Stream.of(Role.values()).map(Role::code),
                        Stream.of(SubmissionKind.values()).map(SubmissionKind::code))
                .flatMap(words -> words);
    }
}
