package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.dieuphoi.contracts.events.DeadlineEvent;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Projection;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.Work;

/** Clocks and pages as escalation-timers tells of them. */
@ApplicationScoped
class DeadlineProjection implements Projection {
    private final ClockStore store;

    DeadlineProjection(ClockStore store) {
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
        return store.forget(work);
    }

    @Override
    public Uni<Void> project(Work work, Received received) {
        return project(work, List.of(received));
    }

    /** Brings in what several events tell, those of a clock in their order. */
    Uni<Void> project(Work work, List<Received> received) {
        return store.tell(
                work, received.stream().map(one -> (DeadlineEvent) one.event()).toList());
    }
}
