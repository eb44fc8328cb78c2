package vn.dieuphoi.timers.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.timers.deadline.DeadlineHandler;
import vn.dieuphoi.timers.deadline.domain.Claim;
import vn.dieuphoi.timers.facts.domain.KnownCase;

/** Learns of an incident and holds its clocks against the law. */
@ApplicationScoped
class FactsHandler {
    private final FactsProjection facts;
    private final DeadlineHandler deadlines;
    private final Rulebook rulebook;

    FactsHandler(FactsProjection facts, DeadlineHandler deadlines, Rulebook rulebook) {
        this.facts = facts;
        this.deadlines = deadlines;
        this.rulebook = rulebook;
    }

    Uni<Void> learn(Work work, Event event) {
        return facts.learn(work, event)
                .chain(step -> step.changes()
                        ? reconcile(work, step.before(), step.after().claims(rulebook))
                        : Uni.createFrom().voidItem());
    }

    /** Of an incident that nothing was and nothing is owed for, there are no clocks. */
    private Uni<Void> reconcile(Work work, KnownCase before, List<Claim> owed) {
        return owed.isEmpty() && before.claims(rulebook).isEmpty()
                ? Uni.createFrom().voidItem()
                : deadlines.reconcile(work, before.incident(), owed);
    }
}
