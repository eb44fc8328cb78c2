package vn.dieuphoi.coordinator.preparedness;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.preparedness.domain.AssessmentOutcome;
import vn.dieuphoi.outbox.Work;

/** What assessments are held against: the law, serious incidents, and the external assessments that followed them. */
@ApplicationScoped
class SeriousHistory {
    private final SeriousIncidents incidents;
    private final AssessmentStore assessments;
    private final BindingLaw law;

    SeriousHistory(SeriousIncidents incidents, AssessmentStore assessments, BindingLaw law) {
        this.incidents = incidents;
        this.assessments = assessments;
        this.law = law;
    }

    /** What a day is like for an assessment of a system. */
    Uni<AssessmentOutcome.Day> on(Work work, SystemId system, LocalDate day) {
        return isUnanswered(work, system, day)
                .map(unanswered -> new AssessmentOutcome.Day(law.binds(AssessmentOutcome.RULE, day), unanswered));
    }

    /** Whether a serious incident befell a system, and no external assessment followed up to this day. */
    private Uni<Boolean> isUnanswered(Work work, SystemId system, LocalDate until) {
        return incidents
                .lastOf(work, system, until)
                .chain(last -> last.map(day ->
                                assessments.external(work, system, day, until).map(followed -> !followed))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }
}
