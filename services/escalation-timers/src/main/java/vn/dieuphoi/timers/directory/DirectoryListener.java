package vn.dieuphoi.timers.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Inbox;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.TopicListener;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.rulebook.LegalTime;

/** Learns what organisations are called. */
@ApplicationScoped
class DirectoryListener implements TopicListener {
    private final Inbox inbox;
    private final NameStore store;
    private final InstantSource clock;

    DirectoryListener(Inbox inbox, NameStore store, InstantSource clock) {
        this.inbox = inbox;
        this.store = store;
        this.clock = clock;
    }

    @Incoming("directory")
    Uni<Void> receive(ConsumerRecord<String, byte[]> consumed) {
        return inbox.receive(topic(), consumed);
    }

    @Override
    public Topic topic() {
        return Topic.DIRECTORY;
    }

    @Override
    public Uni<Void> apply(Work work, Received received) {
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
