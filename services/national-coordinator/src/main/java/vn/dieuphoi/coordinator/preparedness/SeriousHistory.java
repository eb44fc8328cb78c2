package vn.dieuphoi.coordinator.preparedness;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.preparedness.domain.AssessmentOutcome;
import vn.dieuphoi.outbox.Work;

/** What assessments are held against: the law, serious incidents, and the external assessments that followed them. */
@ApplicationScoped
class SeriousHistory {
    private final List<SeriousIncidents> witnesses;
    private final AssessmentStore assessments;
    private final BindingLaw law;

    SeriousHistory(@All List<SeriousIncidents> witnesses, AssessmentStore assessments, BindingLaw law) {
        this.witnesses = List.copyOf(witnesses);
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
        return last(work, system, until)
                .chain(last -> last.map(day ->
                                assessments.external(work, system, day, until).map(followed -> !followed))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Optional<LocalDate>> last(Work work, SystemId system, LocalDate until) {
        Uni<Optional<LocalDate>> last = Uni.createFrom().item(Optional.empty());
        for (var witness : witnesses) {
            last = last.chain(known -> witness.lastOf(work, system, until).map(more -> later(known, more)));
        }
        return last;
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(LocalDate::compareTo);
    }
}
