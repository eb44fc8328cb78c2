package vn.dieuphoi.timers.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Projection;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.rulebook.LegalTime;

/** What organisations are called today, as the directory tells. */
@ApplicationScoped
class NameProjection implements Projection {
    private final NameStore store;
    private final InstantSource clock;

    NameProjection(NameStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "organisation-names";
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
            case OrganisationRecorded organisation ->
                store.put(work, organisation.organisation(), today(organisation).name());
            case SystemRecorded unused -> Uni.createFrom().voidItem();
        };
    }

    /** What holds today; of an organisation that has no today, what held last. */
    private OrganisationPeriod today(OrganisationRecorded organisation) {
        return organisation
                .asOf(LegalTime.dayOf(clock.instant()))
                .orElseGet(() -> organisation.periods().getLast());
    }
}
