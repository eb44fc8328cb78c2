package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.coordinator.cases.domain.Decision;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.Work;

/** The cases, with what is told of them: a decision and its events are written together. */
@ApplicationScoped
class CaseRegister {
    private final CaseStore store;
    private final SuccessionStore successions;
    private final Outbox outbox;
    private final CaseMeters meters;
    private final CaseWitness witness;

    CaseRegister(CaseStore store, SuccessionStore successions, Outbox outbox, CaseMeters meters, CaseWitness witness) {
        this.store = store;
        this.successions = successions;
        this.outbox = outbox;
        this.meters = meters;
        this.witness = witness;
    }

    /** The case, held for a decision until the end of the transaction. */
    Uni<Optional<IncidentCase>> lock(Work work, IncidentId id) {
        return store.lock(work, id);
    }

    /** Which of these there are cases of, each held until the end of the transaction. */
    Uni<Set<IncidentId>> there(Work work, Set<IncidentId> ids) {
        return store.there(work, ids);
    }

    /** Enters new cases. */
    Uni<Void> open(Work work, List<Decision> openings) {
        var opened = openings.stream().map(Decision::next).toList();
        return write(work, openings, store.open(work, opened), successions.open(work, opened));
    }

    /** Enters what was decided about a case held in this work. */
    Uni<Decision> enter(Work work, IncidentCase before, Decision decision) {
        return save(work, List.of(new ChangeStore.Change(before, decision.next())), List.of(decision))
                .replaceWith(decision);
    }

    /** Decides about a case that must be there. */
    Uni<Decision> decide(Work work, IncidentId id, Function<IncidentCase, Decision> decide) {
        return lock(work, id)
                .map(found -> found.orElseThrow(() -> new IllegalStateException("there is no case " + id)))
                .chain(incident -> enter(work, incident, decide.apply(incident)));
    }

    /** Decides about several cases at once, once what the decisions rest on is known. */
    Uni<Void> decideOn(
            Work work, Set<IncidentId> ids, Function<Collection<IncidentCase>, Uni<UnaryOperator<Decision>>> prepare) {
        return store.lock(work, ids)
                .chain(found -> prepare.apply(found.values()).chain(decide -> enterAll(work, found.values(), decide)));
    }

    /** Decides about several cases at once; those that are not there are left out. */
    Uni<Void> decideAll(Work work, Set<IncidentId> ids, UnaryOperator<Decision> decide) {
        return store.lock(work, ids).chain(found -> enterAll(work, found.values(), decide));
    }

    private Uni<Void> enterAll(Work work, Collection<IncidentCase> found, UnaryOperator<Decision> decide) {
        var changes = new ArrayList<ChangeStore.Change>();
        var decided = new ArrayList<Decision>();
        for (var before : found) {
            var decision = decide.apply(Decision.nothing(before));
            changes.add(new ChangeStore.Change(before, decision.next()));
            decided.add(decision);
        }
        return save(work, changes, decided);
    }

    private Uni<Void> save(Work work, List<ChangeStore.Change> changes, List<Decision> decided) {
        return write(work, decided, store.save(work, changes), successions.write(work, changes));
    }

    /** The rows of decisions, and what is told of them; counted when all of it is written. */
    private Uni<Void> write(Work work, List<Decision> decided, Uni<Void> cases, Uni<Void> passedOn) {
        var events =
                decided.stream().flatMap(decision -> decision.events().stream()).toList();
        return Work.atOnce(cases, passedOn, outbox.appendAll(work, events), witness.hear(work, decided))
                .invoke(() -> meters.decided(events));
    }
}
