package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.events.LessonEvent;
import vn.dieuphoi.contracts.events.LessonPublished;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Inbox;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.TopicListener;
import vn.dieuphoi.outbox.Work;

/** Hears of lessons, to show them in the case. */
@ApplicationScoped
class LessonListener implements TopicListener {
    private final Inbox inbox;
    private final ToldStore store;

    LessonListener(Inbox inbox, ToldStore store) {
        this.inbox = inbox;
        this.store = store;
    }

    @Incoming("lesson")
    Uni<Void> receive(ConsumerRecord<String, byte[]> consumed) {
        return inbox.receive(topic(), consumed);
    }

    @Override
    public Topic topic() {
        return Topic.LESSON;
    }

    @Override
    public Uni<Void> apply(Work work, Received received) {
        return switch ((LessonEvent) received.event()) {
            case LessonDrafted drafted -> store.drafted(work, drafted);
            case LessonPublished published -> store.published(work, published);
        };
    }
}
