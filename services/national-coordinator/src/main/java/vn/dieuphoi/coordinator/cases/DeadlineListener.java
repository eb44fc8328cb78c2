package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.dieuphoi.contracts.events.DeadlineEvent;
import vn.dieuphoi.contracts.events.DeadlineMet;
import vn.dieuphoi.contracts.events.DeadlineMissed;
import vn.dieuphoi.contracts.events.DeadlineSet;
import vn.dieuphoi.contracts.events.PageAcknowledged;
import vn.dieuphoi.contracts.events.PageSent;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Inbox;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.TopicListener;
import vn.dieuphoi.outbox.Work;

/** Hears of clocks and pages, to show them in the case. */
@ApplicationScoped
class DeadlineListener implements TopicListener {
    private final Inbox inbox;
    private final ToldStore store;

    DeadlineListener(Inbox inbox, ToldStore store) {
        this.inbox = inbox;
        this.store = store;
    }

    @Incoming("deadline")
    Uni<Void> receive(ConsumerRecord<String, byte[]> consumed) {
        return inbox.receive(topic(), consumed);
    }

    @Override
    public Topic topic() {
        return Topic.DEADLINE;
    }

    @Override
    public Uni<Void> apply(Work work, Received received) {
        return switch ((DeadlineEvent) received.event()) {
            case DeadlineSet set -> store.set(work, set);
            case DeadlineMet met -> store.met(work, met);
            case DeadlineMissed missed -> store.missed(work, missed);
            case PageSent sent -> store.paged(work, sent);
            case PageAcknowledged taken -> store.pageTaken(work, taken);
        };
    }
}
