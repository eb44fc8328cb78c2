package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.dieuphoi.contracts.events.DeadlineEvent;
import vn.dieuphoi.contracts.events.DeadlineMet;
import vn.dieuphoi.contracts.events.DeadlineMissed;
import vn.dieuphoi.contracts.events.DeadlineSet;
import vn.dieuphoi.contracts.events.PageAcknowledged;
import vn.dieuphoi.contracts.events.PageSent;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Projection;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.Work;

/** Clocks and pages as escalation-timers tells of them. */
@ApplicationScoped
class DeadlineProjection implements Projection {
    private final ToldStore store;

    DeadlineProjection(ToldStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.DEADLINE);
    }

    @Override
    public Uni<Void> empty(Work work) {
        return store.forgetClocksAndPages(work);
    }

    @Override
    public Uni<Void> project(Work work, Received received) {
        return switch ((DeadlineEvent) received.event()) {
            case DeadlineSet set -> store.set(work, set);
            case DeadlineMet met -> store.met(work, met);
            case DeadlineMissed missed -> store.missed(work, missed);
            case PageSent sent -> store.paged(work, sent);
            case PageAcknowledged taken -> store.pageTaken(work, taken);
        };
    }
}
