package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.coordinator.cases.domain.Acknowledgement;
import vn.dieuphoi.coordinator.cases.domain.AcknowledgementOutcome;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.edge.Idempotency;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Takes confirmations of receipt (A06). */
@ApplicationScoped
class AcknowledgementHandler {
    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final CaseRegister cases;
    private final DecisionClock decisions;

    AcknowledgementHandler(
            UnitOfWork unitOfWork, Idempotency idempotency, CaseRegister cases, DecisionClock decisions) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.cases = cases;
        this.decisions = decisions;
    }

    Uni<StoredResponse> acknowledge(IncidentId id, SubmissionId submission, IdempotentRequest request) {
        return unitOfWork.run(work -> idempotency.once(
                work,
                request,
                () -> cases.lock(work, id)
                        .map(found -> CaseFileHandler.shownTo(request.organisation(), found))
                        .chain(incident -> acknowledge(work, incident, submission, request))
                        .map(given -> idempotency.answer(201, AcknowledgementView.of(id, given)))));
    }

    private Uni<Acknowledgement> acknowledge(
            Work work, IncidentCase incident, SubmissionId submission, IdempotentRequest request) {
        var by = request.organisation();
        return switch (AcknowledgementOutcome.of(incident, submission, by, decisions.acknowledging())) {
            case AcknowledgementOutcome.NotAddressed no -> throw Refusals.notAddressed();
            case AcknowledgementOutcome.NotDelivered early -> throw Refusals.notDelivered();
            case AcknowledgementOutcome.Accepted accepted ->
                cases.enter(work, incident, accepted.decision()).replaceWith(accepted.given());
        };
    }
}
