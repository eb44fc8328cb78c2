package vn.dieuphoi.intake.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Projection;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.Work;

/** Which systems there are and who manages them, as the directory tells. */
@ApplicationScoped
class SystemProjection implements Projection {
    private final SystemStore store;

    SystemProjection(SystemStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "known-systems";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.DIRECTORY);
    }

    @Override
    public Uni<Void> empty(Work work) {
        return store.forget(work);
    }

    @Override
    public Uni<Void> project(Work work, Received received) {
        return switch ((DirectoryEvent) received.event()) {
            case SystemRecorded system -> store.put(work, system);
            case OrganisationRecorded unused -> Uni.createFrom().voidItem();
        };
    }
}
