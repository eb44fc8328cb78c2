package vn.dieuphoi.timers.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.timers.deadline.DeadlineHandler;
import vn.dieuphoi.timers.deadline.domain.Claim;
import vn.dieuphoi.timers.facts.FactsProjection.Step;

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

    /** Learns what the events tell, in their order, and reconciles the clocks of each incident once. */
    Uni<Void> learn(Work work, List<? extends Event> events) {
        return facts.learn(work, events).chain(steps -> deadlines.reconcile(work, owed(steps)));
    }

    /** What is owed where something changed. Of an incident that nothing was and nothing is owed for, there are no clocks. */
    private Map<IncidentId, List<Claim>> owed(List<Step> steps) {
        var owed = new HashMap<IncidentId, List<Claim>>();
        steps.stream().filter(Step::changes).forEach(step -> {
            var claims = step.after().claims(rulebook);
            if (!claims.isEmpty() || !step.before().claims(rulebook).isEmpty()) {
                owed.put(step.after().incident(), claims);
            }
        });
        return owed;
    }
}
