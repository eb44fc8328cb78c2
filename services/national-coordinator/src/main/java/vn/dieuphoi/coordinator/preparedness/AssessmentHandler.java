package vn.dieuphoi.coordinator.preparedness;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.directory.domain.Directory;
import vn.dieuphoi.coordinator.preparedness.domain.Assessment;
import vn.dieuphoi.coordinator.preparedness.domain.AssessmentId;
import vn.dieuphoi.coordinator.preparedness.domain.AssessmentOutcome;
import vn.dieuphoi.edge.Caller;
import vn.dieuphoi.edge.Idempotency;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Keeps the assessments of systems, as far as they count. */
@ApplicationScoped
class AssessmentHandler {
    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final SystemGate gate;
    private final AssessmentStore assessments;
    private final SeriousHistory history;

    AssessmentHandler(
            UnitOfWork unitOfWork,
            Idempotency idempotency,
            SystemGate gate,
            AssessmentStore assessments,
            SeriousHistory history) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.gate = gate;
        this.assessments = assessments;
        this.history = history;
    }

    Uni<StoredResponse> record(IdempotentRequest request, Caller caller, Assessment assessment) {
        var conduct = assessment.conduct();
        var question = new SystemGate.Question(assessment.system(), List.of(conduct.assessor()), conduct.on());
        return unitOfWork.run(work -> idempotency.once(
                work,
                request,
                () -> gate.admit(work, caller, question)
                        .chain(directory -> enter(work, assessment, directory))
                        .map(entered -> idempotency.answer(201, AssessmentView.of(entered)))));
    }

    private Uni<AssessmentOutcome.Accepted> enter(Work work, Assessment assessment, Directory directory) {
        return history.on(work, assessment.system(), assessment.conduct().on())
                .map(day -> accepted(AssessmentOutcome.of(assessment, directory, day)))
                .call(accepted -> assessments.add(work, accepted));
    }

    private static AssessmentOutcome.Accepted accepted(AssessmentOutcome outcome) {
        return switch (outcome) {
            case AssessmentOutcome.Accepted accepted -> accepted;
            case AssessmentOutcome.NoSystemThen then -> throw Refusals.noSystemThen();
            case AssessmentOutcome.AssessorUnknown unknown -> throw Refusals.assessorUnknown();
            case AssessmentOutcome.ByTheOperator own -> throw Refusals.byTheOperator();
            case AssessmentOutcome.NotExternal akin -> throw Refusals.notExternal(akin.need());
        };
    }

    /** The assessments of a system before this one, newest first. */
    Uni<List<AssessmentOutcome.Accepted>> list(Caller caller, SystemId system, AssessmentId before, int limit) {
        return unitOfWork.run(work -> gate.admit(work, caller, system)
                .chain(admitted -> assessments.list(work, new AssessmentStore.Place(system, before), limit)));
    }
}
