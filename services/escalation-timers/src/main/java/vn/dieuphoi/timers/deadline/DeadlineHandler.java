package vn.dieuphoi.timers.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.deadline.domain.Claim;
import vn.dieuphoi.timers.deadline.domain.Docket;
import vn.dieuphoi.timers.deadline.domain.Reconciliation;
import vn.dieuphoi.timers.paging.EscalationHandler;

/** Starts and ends clocks as the facts of their incident become known. */
@ApplicationScoped
public class DeadlineHandler {
    private static final Logger LOG = Logger.getLogger(DeadlineHandler.class);

    private final DeadlineStore store;
    private final Outbox outbox;
    private final EscalationHandler escalations;
    private final DeadlineMeters meters;

    DeadlineHandler(DeadlineStore store, Outbox outbox, EscalationHandler escalations, DeadlineMeters meters) {
        this.store = store;
        this.outbox = outbox;
        this.escalations = escalations;
        this.meters = meters;
    }

    /** Holds the clocks of an incident against what the rulebook says now; the incident is locked by the caller. */
    public Uni<Void> reconcile(Work work, IncidentId incident, List<Claim> claims) {
        return store.lockAll(work, incident)
                .map(known -> new Docket(known).reconcile(claims))
                .invoke(result -> report(incident, result))
                .call(result -> store.saveAll(work, result.changed()))
                .call(result -> outbox.appendAll(work, result.events()))
                .chain(result -> escalations.stop(work, result.met()));
    }

    private void report(IncidentId incident, Reconciliation result) {
        meters.reconciled(result);
        if (!result.unfounded().isEmpty()) {
            LOG.warnf(
                    "Clocks run that the facts do not call for any more. incidentId=%s deadlines=%s",
                    incident, result.unfounded());
        }
    }
}
