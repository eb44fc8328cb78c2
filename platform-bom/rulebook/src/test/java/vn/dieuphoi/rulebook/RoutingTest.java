package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.rulebook.SampleCase.at;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.rulebook.facts.ReporterFacts;
import vn.dieuphoi.rulebook.facts.SystemFacts;

class RoutingTest {

    @ParameterizedTest(name = "{0} on the leg of the {1}")
    @CsvSource({
        "notice,         operator,         A01 v2, national-coordinator owner responsible-member specialised-unit",
        "initial,        operator,         A03 v1, national-coordinator owner specialised-unit",
        "response-ended, operator,         A01 v2, national-coordinator owner responsible-member specialised-unit",
        "closing,        operator,         A04 v1, national-coordinator owner",
        "notice,         specialised-unit, A07 v1, national-coordinator operator owner",
        "initial,        specialised-unit, A07 v1, national-coordinator operator owner",
    })
    void namesTheRecipientsAndTheRule(String kind, String leg, String rule, String roles) {
        // Before the letters and acts of 2024 and later, which name further bodies.
        var routed = recipients(kind, leg, "2023-10-01T08:00:00");
        assertThat(routed).extracting(to -> to.role().code()).containsExactly(roles.split(" "));
        assertThat(routed).allSatisfy(to -> assertThat(to.rule()).hasToString(rule));
    }

    @ParameterizedTest
    @CsvSource({"closing, specialised-unit", "response-ended, specialised-unit", "notice, owner"})
    void namesNobodyWhereNoRuleCarriesIt(String kind, String leg) {
        assertThat(recipients(kind, leg, "2023-10-01T08:00:00")).isEmpty();
    }

    @Test
    void followsTheVersionInForceAtTheTrigger() {
        assertThat(recipients("notice", "operator", "2017-10-31T23:59:59"))
                .containsExactly(
                        new RoutedRecipient(Role.NATIONAL_COORDINATOR, new RuleRef("A01", 1, Duties.LAW.version())),
                        new RoutedRecipient(Role.OWNER, new RuleRef("A01", 1, Duties.LAW.version())),
                        new RoutedRecipient(Role.SPECIALISED_UNIT, new RuleRef("A01", 1, Duties.LAW.version())));
    }

    @Test
    void everyRuleThatCarriesItNamesItsOwnRecipients() {
        assertThat(recipients("notice", "operator", "2026-10-01T08:00:00"))
                .extracting(to -> to.role().code() + " by " + to.rule())
                .containsExactly(
                        "cyber-security-force by E02 v1",
                        "national-coordinator by A01 v2",
                        "national-coordinator by E02 v1",
                        "owner by A01 v2",
                        "owner by E02 v1",
                        "responsible-member by A01 v2",
                        "specialised-unit by A01 v2",
                        "specialised-unit by E02 v1");
    }

    @Test
    void theFactsOfTheCaseDecideWhoElseReceives() {
        var provider = CaseFacts.builder()
                .reporter(new ReporterFacts(true, true, false, true, Optional.empty()))
                .system(new SystemFacts(
                        false, Optional.of(ManagedBy.DEFENCE), Optional.empty(), true, Optional.empty()))
                .build();

        assertThat(recipients(provider, Role.OPERATOR))
                .containsExactly(
                        "cyber-security-force by E02 v1",
                        "defence-force by B06 v1",
                        "national-coordinator by E02 v1",
                        "owner by E02 v1",
                        "relay-unit by E04 v1",
                        "specialised-unit by E02 v1");
        assertThat(recipients(provider, Role.OWNER))
                .containsExactly(
                        "cyber-security-force by E03 v1", "defence-force by B01 v1", "defence-force by B05 v1");
    }

    private static List<String> recipients(CaseFacts facts, Role leg) {
        var carrier = new Situation(facts, leg, at("2026-10-01T08:00:00"), Optional.empty());
        return Duties.LAW.recipients(SubmissionKind.NOTICE, carrier).stream()
                .map(to -> to.role().code() + " by " + to.rule())
                .toList();
    }

    private static List<RoutedRecipient> recipients(String kind, String leg, String trigger) {
        return Duties.LAW.recipients(SubmissionKind.fromString(kind), Role.fromString(leg), at(trigger));
    }
}
