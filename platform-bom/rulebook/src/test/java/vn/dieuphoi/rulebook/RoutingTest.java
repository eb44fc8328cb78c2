package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.rulebook.SampleCase.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;

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
        var routed = recipients(kind, leg, "2026-10-01T08:00:00");
        assertThat(routed).extracting(to -> to.role().code()).containsExactly(roles.split(" "));
        assertThat(routed).allSatisfy(to -> assertThat(to.rule()).hasToString(rule));
    }

    @ParameterizedTest
    @CsvSource({"closing, specialised-unit", "response-ended, specialised-unit", "notice, owner"})
    void namesNobodyWhereNoRuleCarriesIt(String kind, String leg) {
        assertThat(recipients(kind, leg, "2026-10-01T08:00:00")).isEmpty();
    }

    @Test
    void followsTheVersionInForceAtTheTrigger() {
        assertThat(recipients("notice", "operator", "2017-10-31T23:59:59"))
                .containsExactly(
                        new RoutedRecipient(Role.NATIONAL_COORDINATOR, new RuleRef("A01", 1, "2026-11-20")),
                        new RoutedRecipient(Role.OWNER, new RuleRef("A01", 1, "2026-11-20")),
                        new RoutedRecipient(Role.SPECIALISED_UNIT, new RuleRef("A01", 1, "2026-11-20")));
    }

    private static List<RoutedRecipient> recipients(String kind, String leg, String trigger) {
        return Duties.LAW.recipients(SubmissionKind.fromString(kind), Role.fromString(leg), at(trigger));
    }
}
