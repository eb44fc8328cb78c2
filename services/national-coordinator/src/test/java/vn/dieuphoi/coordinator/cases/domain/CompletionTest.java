package vn.dieuphoi.coordinator.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.contracts.law.SubmissionKind.CLOSING;
import static vn.dieuphoi.contracts.law.SubmissionKind.INITIAL;
import static vn.dieuphoi.contracts.law.SubmissionKind.RESPONSE_ENDED;
import static vn.dieuphoi.coordinator.Sample.COORDINATOR;
import static vn.dieuphoi.coordinator.Sample.FORMER_COORDINATOR;
import static vn.dieuphoi.coordinator.Sample.notice;
import static vn.dieuphoi.coordinator.cases.domain.Cases.NOW;
import static vn.dieuphoi.coordinator.cases.domain.Cases.after;
import static vn.dieuphoi.coordinator.cases.domain.Cases.opened;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.CaseCompleted;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.Sample;
import vn.dieuphoi.coordinator.cases.domain.CompletionOutcome.Accepted;
import vn.dieuphoi.coordinator.cases.domain.CompletionOutcome.Completion;
import vn.dieuphoi.coordinator.cases.domain.CompletionOutcome.Refused;

/** When an incident may be recorded as completed (A05). */
class CompletionTest {

    private static CompletionOutcome complete(IncidentCase incident, OrganisationId by) {
        return CompletionOutcome.of(incident, new Completion(by, Optional.empty(), NOW));
    }

    private static CompletionOutcome complete(IncidentCase incident) {
        return complete(incident, COORDINATOR);
    }

    @Test
    void refusesCompletionBeforeClosingReportWhereTheNoticeExceedsCapacity() {
        var beyond = after(opened(notice().exceedingCapacity()), RESPONSE_ENDED);
        assertThat(complete(beyond)).isEqualTo(new Refused(CompletionRefusal.CLOSING_REPORT_MISSING));
    }

    @Test
    void refusesCompletionBeforeClosingReportWhereThereIsAnInitialReport() {
        var beyond = after(after(opened(notice()), INITIAL), RESPONSE_ENDED);
        assertThat(complete(beyond)).isEqualTo(new Refused(CompletionRefusal.CLOSING_REPORT_MISSING));
    }

    @Test
    void completesAfterTheClosingReport() {
        var closed = after(after(opened(notice()), INITIAL), CLOSING);
        assertThat(complete(closed))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.decision().events())
                                .containsExactly(new CaseCompleted(
                                        closed.id(),
                                        NOW,
                                        COORDINATOR,
                                        Optional.of(Sample.submission(closed.id(), CLOSING)))));
    }

    @Test
    void waitsByPolicyForTheUpdateOfAnIncidentHandledAlone() {
        assertThat(complete(opened(notice()))).isEqualTo(new Refused(CompletionRefusal.HANDLING_UPDATE_MISSING));
    }

    @Test
    void completesAnIncidentHandledAloneAfterTheUpdate() {
        var ended = after(opened(notice()), RESPONSE_ENDED);
        assertThat(complete(ended))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.decision().events())
                                .containsExactly(new CaseCompleted(ended.id(), NOW, COORDINATOR, Optional.empty())));
    }

    @Test
    void refusesEverybodyButTheCoordinatorOfTheCase() {
        var ended = after(opened(notice()), RESPONSE_ENDED);
        assertThat(complete(ended, Sample.DEPARTMENT)).isEqualTo(new Refused(CompletionRefusal.NOT_THE_COORDINATOR));
        assertThat(complete(ended, FORMER_COORDINATOR)).isEqualTo(new Refused(CompletionRefusal.NOT_THE_COORDINATOR));
    }

    @Test
    void completesOnce() {
        var ended = after(opened(notice()), RESPONSE_ENDED);
        var completed = ((Accepted) complete(ended)).decision().next();
        assertThat(complete(completed)).isEqualTo(new Refused(CompletionRefusal.ALREADY_COMPLETED));
    }
}
