package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.cases.CaseDocuments.CaseDocument;
import vn.dieuphoi.coordinator.cases.domain.CaseFile;
import vn.dieuphoi.coordinator.cases.domain.CompletionOutcome;
import vn.dieuphoi.coordinator.cases.domain.CompletionOutcome.Completion;
import vn.dieuphoi.coordinator.cases.domain.CompletionRefusal;
import vn.dieuphoi.coordinator.cases.domain.Decision;
import vn.dieuphoi.edge.EntityTags;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Records incidents as completed (A05). */
@ApplicationScoped
class CompletionHandler {
    private final UnitOfWork unitOfWork;
    private final CaseRegister cases;
    private final CaseFileHandler files;
    private final CaseDocuments documents;
    private final DecisionClock decisions;

    CompletionHandler(
            UnitOfWork unitOfWork,
            CaseRegister cases,
            CaseFileHandler files,
            CaseDocuments documents,
            DecisionClock decisions) {
        this.unitOfWork = unitOfWork;
        this.cases = cases;
        this.files = files;
        this.documents = documents;
        this.decisions = decisions;
    }

    /**
     * What the coordinator's officer sent.
     *
     * @param ifMatch the version of the case on which the officer decided
     */
    record Request(
            OrganisationId by,
            Optional<String> note,
            @Nullable String ifMatch) {}

    Uni<CaseDocument> complete(IncidentId id, Request request) {
        return unitOfWork.run(work -> cases.lock(work, id)
                .map(found -> CaseFileHandler.shownTo(request.by(), found))
                .chain(incident -> files.file(work, incident))
                .chain(file -> enter(work, file, decide(file, request))));
    }

    /** Who may not complete the case is told so before it is told which version it should have read. */
    private Decision decide(CaseFile file, Request request) {
        var wish = new Completion(request.by(), request.note(), decisions.now());
        return switch (CompletionOutcome.of(file.incident(), wish)) {
            case CompletionOutcome.Refused refused
            when refused.reasons().contains(CompletionRefusal.NOT_THE_COORDINATOR) ->
                throw Refusals.of(refused.reasons());
            case CompletionOutcome.Refused refused -> {
                requireCurrent(file, request);
                throw Refusals.of(refused.reasons());
            }
            case CompletionOutcome.Accepted accepted -> {
                requireCurrent(file, request);
                yield accepted.decision();
            }
        };
    }

    private void requireCurrent(CaseFile file, Request request) {
        EntityTags.requireMatch(request.ifMatch(), documents.of(file).version());
    }

    private Uni<CaseDocument> enter(Work work, CaseFile file, Decision decision) {
        return cases.enter(work, file.incident(), decision).map(entered -> documents.of(file.with(entered.next())));
    }
}
