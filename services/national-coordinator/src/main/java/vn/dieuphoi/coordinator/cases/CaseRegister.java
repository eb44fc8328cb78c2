package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.coordinator.cases.domain.Decision;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.Work;

/** The cases, with what is told of them: a decision and its events are written together. */
@ApplicationScoped
class CaseRegister {
    private final CaseStore store;
    private final Outbox outbox;
    private final CaseMeters meters;

    CaseRegister(CaseStore store, Outbox outbox, CaseMeters meters) {
        this.store = store;
        this.outbox = outbox;
        this.meters = meters;
    }

    /** The case, held for a decision until the end of the transaction. */
    Uni<Optional<IncidentCase>> lock(Work work, IncidentId id) {
        return store.lock(work, id);
    }

    /** Enters a new case. */
    Uni<Decision> open(Work work, Decision opening) {
        return store.open(work, opening.next()).chain(() -> tell(work, opening));
    }

    /** Enters what was decided about a case held in this work. */
    Uni<Decision> enter(Work work, IncidentCase before, Decision decision) {
        return store.save(work, before, decision.next()).chain(() -> tell(work, decision));
    }

    /** Decides about a case that must be there. */
    Uni<Decision> decide(Work work, IncidentId id, Function<IncidentCase, Decision> decide) {
        return lock(work, id)
                .map(found -> found.orElseThrow(() -> new IllegalStateException("there is no case " + id)))
                .chain(incident -> enter(work, incident, decide.apply(incident)));
    }

    private Uni<Decision> tell(Work work, Decision decision) {
        return outbox.appendAll(work, decision.events())
                .invoke(() -> meters.decided(decision.events()))
                .replaceWith(decision);
    }
}
