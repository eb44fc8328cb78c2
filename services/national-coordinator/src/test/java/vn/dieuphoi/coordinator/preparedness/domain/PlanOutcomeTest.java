package vn.dieuphoi.coordinator.preparedness.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.coordinator.cases.domain.Law;
import vn.dieuphoi.rulebook.Rulebook;

/** Which response plans are taken (A29). */
class PlanOutcomeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static ResponsePlan plan(String approvedBy, LocalDate on, PlanSection... sections) {
        return new ResponsePlan(
                PlanId.next(),
                Registry.SYSTEM,
                new ResponsePlan.Content("Phương án", Optional.empty(), List.of(sections), Optional.empty()),
                new ResponsePlan.Approval(Registry.id(approvedBy), on),
                Registry.ENTERED);
    }

    private static PlanOutcome outcome(ResponsePlan plan) {
        return PlanOutcome.of(plan, Registry.directory(), true);
    }

    private static PlanOutcome refused(PlanRefusal reason) {
        return new PlanOutcome.Refused(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chu-quan", "bo-chu-quan", "thuong-truc"})
    void takesOneThatKeepsTheSystemRunningFromItsApprover(String approver) {
        var plan = plan(approver, DAY, PlanSection.PRIORITY_TO_RUN);
        assertThat(outcome(plan)).isEqualTo(new PlanOutcome.Accepted(plan));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PRIORITY_TO_RUN")
    void refusesOneThatDoesNot(PlanSection other) {
        assertThat(outcome(plan("chu-quan", DAY, other))).isEqualTo(refused(PlanRefusal.PRIORITY_TO_RUN_MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"van-hanh", "doi-kiem-tra", "ben-ngoai", "la-ai"})
    void refusesAnyOtherApprover(String other) {
        assertThat(outcome(plan(other, DAY, PlanSection.PRIORITY_TO_RUN)))
                .isEqualTo(refused(PlanRefusal.NOT_AN_APPROVER));
    }

    @Test
    void refusesOneFromBeforeTheSystem() {
        assertThat(outcome(plan("chu-quan", Registry.BEGINNING.minusDays(1), PlanSection.PRIORITY_TO_RUN)))
                .isEqualTo(refused(PlanRefusal.NO_SYSTEM_THEN));
    }

    @Test
    void keepsThePartsOnceAndInTheirOrder() {
        var plan = plan("chu-quan", DAY, PlanSection.PRIORITY_TO_RUN, PlanSection.GENERAL, PlanSection.GENERAL);
        assertThat(plan.content().sections()).containsExactly(PlanSection.GENERAL, PlanSection.PRIORITY_TO_RUN);
    }

    @Test
    void bindsSinceTheRulebookSaysSo() {
        var circular = LocalDate.of(2017, 11, 1);
        var law = new Law(Rulebook.packaged());
        assertThat(law.binds(PlanOutcome.RULE, circular)).isTrue();
        assertThat(law.binds(PlanOutcome.RULE, circular.minusDays(1))).isFalse();
        var without = plan("chu-quan", DAY);
        assertThat(PlanOutcome.of(without, Registry.directory(), false)).isEqualTo(new PlanOutcome.Accepted(without));
    }
}
