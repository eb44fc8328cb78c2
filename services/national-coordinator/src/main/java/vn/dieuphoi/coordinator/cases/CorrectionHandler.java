package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.cases.domain.FactsCorrection;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.edge.Idempotency;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Takes corrections of facts: the clocks that rest on them get new versions, the former are kept. */
@ApplicationScoped
class CorrectionHandler {
    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final CaseStore cases;
    private final CorrectionStore corrections;
    private final Outbox outbox;

    CorrectionHandler(
            UnitOfWork unitOfWork,
            Idempotency idempotency,
            CaseStore cases,
            CorrectionStore corrections,
            Outbox outbox) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.cases = cases;
        this.corrections = corrections;
        this.outbox = outbox;
    }

    Uni<StoredResponse> correct(IncidentId id, FactsCorrection correction, IdempotentRequest request) {
        return unitOfWork.run(work -> idempotency.once(
                work,
                request,
                () -> cases.lock(work, id)
                        .map(found -> CaseFileHandler.shownTo(correction.by(), found))
                        .chain(incident -> enter(work, incident, correction))
                        .map(corrected -> idempotency.answer(
                                201, CorrectionView.of(corrected).getLast()))));
    }

    private Uni<IncidentCase> enter(Work work, IncidentCase incident, FactsCorrection correction) {
        correction.refusedIn(incident).ifPresent(reason -> {
            throw Refusals.of(reason);
        });
        return corrections
                .add(work, incident.id(), correction)
                .chain(() -> outbox.append(work, correction.event(incident)))
                .replaceWith(incident.corrected(correction));
    }

    /** The corrections of a case that the reader may see. */
    Uni<List<CorrectionView>> list(IncidentId id, OrganisationId reader) {
        return unitOfWork.run(work -> cases.find(work, id)
                .map(found -> CaseFileHandler.shownTo(reader, found))
                .map(CorrectionView::of));
    }
}
