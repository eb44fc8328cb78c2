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
        return facts.steps(work, events)
                .chain(steps -> Work.atOnce(facts.enter(work, steps), deadlines.reconcile(work, owed(steps))));
    }

    /**
     * What is owed where something changed. Most of what is heard is that a delivery was confirmed, which seldom changes
     * what is owed; it is compared before the clocks are read.
     */
    private Map<IncidentId, List<Claim>> owed(List<Step> steps) {
        var owed = new HashMap<IncidentId, List<Claim>>();
        steps.stream().filter(Step::changes).forEach(step -> {
            var claims = step.after().claims(rulebook);
            var before = claims.isEmpty() || step.confirmsOnly() ? step.before().claims(rulebook) : List.<Claim>of();
            if (!claims.equals(before)) {
                owed.put(step.after().incident(), claims);
            }
        });
        return owed;
    }
}
