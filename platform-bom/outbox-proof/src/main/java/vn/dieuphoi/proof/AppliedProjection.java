package vn.dieuphoi.proof;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Projection;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.Work;

/** Which events were applied, in which order. */
@ApplicationScoped
class AppliedProjection implements Projection {
    private final LedgerStore store;

    AppliedProjection(LedgerStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "applied";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.LESSON);
    }

    @Override
    public Uni<Void> empty(Work work) {
        return store.forgetApplied(work);
    }

    @Override
    public Uni<Void> project(Work work, Received received) {
        return store.applied(work, received);
    }
}
