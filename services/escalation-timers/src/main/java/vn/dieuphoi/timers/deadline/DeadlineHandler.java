package vn.dieuphoi.timers.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.deadline.domain.Claim;
import vn.dieuphoi.timers.deadline.domain.Deadline;
import vn.dieuphoi.timers.deadline.domain.DeadlineOutcome;
import vn.dieuphoi.timers.deadline.domain.Docket;
import vn.dieuphoi.timers.deadline.domain.Reconciliation;
import vn.dieuphoi.timers.due.DueLoops;
import vn.dieuphoi.timers.paging.EscalationHandler;
import vn.dieuphoi.timers.paging.domain.Escalation.Ending;

/** Starts and ends clocks as the facts of their incident become known. */
@ApplicationScoped
public class DeadlineHandler {
    private static final Logger LOG = Logger.getLogger(DeadlineHandler.class);

    private final DeadlineStore store;
    private final Outbox outbox;
    private final EscalationHandler escalations;
    private final DeadlineMeters meters;
    private final DueLoops loops;

    DeadlineHandler(
            DeadlineStore store, Outbox outbox, EscalationHandler escalations, DeadlineMeters meters, DueLoops loops) {
        this.store = store;
        this.outbox = outbox;
        this.escalations = escalations;
        this.meters = meters;
        this.loops = loops;
    }

    /**
     * Holds the clocks of incidents against what the rulebook says now; the incidents are locked by the caller. A clock
     * whose end has passed when it is set fires at once, and its page is written in the same transaction.
     *
     * @param owed what is owed in each incident
     */
    public Uni<Void> reconcile(Work work, Map<IncidentId, List<Claim>> owed) {
        var now = loops.now();
        return owed.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.lockAll(work, owed.keySet())
                        .map(known -> reconciled(known, owed))
                        .map(result -> now.map(result::firedAt).orElse(result))
                        .invoke(this::report)
                        .chain(result -> write(work, result, now));
    }

    private static Reconciliation reconciled(Map<IncidentId, List<Deadline>> known, Map<IncidentId, List<Claim>> owed) {
        return owed.entrySet().stream()
                .map(claims -> new Docket(known.getOrDefault(claims.getKey(), List.of())).reconcile(claims.getValue()))
                .reduce(Reconciliation.nothing(), Reconciliation::and);
    }

    /** Writes what became of deadlines that are locked. */
    Uni<Void> write(Work work, Reconciliation result) {
        return write(work, result, loops.now());
    }

    private Uni<Void> write(Work work, Reconciliation result, Optional<Instant> now) {
        if (result.changed().stream()
                .anyMatch(deadline -> deadline.nextActionAt().isPresent())) {
            loops.wakeAfter(work, DeadlineEngine.LOOP);
        }
        return Work.atOnce(
                store.saveAll(work, result.changed()),
                outbox.appendAll(work, result.events()),
                call(work, result, now));
    }

    /** One after the other: what ends here may be called anew here. */
    private Uni<Void> call(Work work, Reconciliation result, Optional<Instant> now) {
        return escalations
                .stop(work, ids(result.calledAnew()), Ending.SUPERSEDED)
                .chain(() -> now.map(at -> escalations.start(work, Alarms.of(result.accepted()), at))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> escalations.stop(work, result.met(), Ending.DEADLINE_MET));
    }

    private static Set<DeadlineId> ids(List<DeadlineOutcome.Accepted> changes) {
        return changes.stream().map(change -> change.next().terms().id()).collect(Collectors.toUnmodifiableSet());
    }

    private void report(Reconciliation result) {
        meters.reconciled(result);
        meters.fired(result.accepted());
        if (!result.unfounded().isEmpty()) {
            LOG.warnf("Clocks run that the facts do not call for any more. deadlines=%s", result.unfounded());
        }
    }
}
