package vn.dieuphoi.timers.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.timers.deadline.DeadlineHandler;
import vn.dieuphoi.timers.facts.domain.KnownCase;

/** Learns of an incident and holds its clocks against the law. */
@ApplicationScoped
class FactsHandler {
    private final FactsStore store;
    private final DeadlineHandler deadlines;
    private final Rulebook rulebook;

    FactsHandler(FactsStore store, DeadlineHandler deadlines, Rulebook rulebook) {
        this.store = store;
        this.deadlines = deadlines;
        this.rulebook = rulebook;
    }

    Uni<Void> learn(Work work, IncidentId incident, UnaryOperator<KnownCase> event) {
        return store.lock(work, incident).chain(before -> settle(work, before, event.apply(before)));
    }

    private Uni<Void> settle(Work work, KnownCase before, KnownCase after) {
        return after.equals(before)
                ? Uni.createFrom().voidItem()
                : store.save(work, after)
                        .chain(() -> deadlines.reconcile(work, after.incident(), after.claims(rulebook)));
    }
}
