package vn.dieuphoi.lessons.casefile;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Inbox;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.TopicListener;
import vn.dieuphoi.outbox.Work;

/** What organisations and systems are called, and where systems are found. */
@ApplicationScoped
class DirectoryListener implements TopicListener {
    private final Inbox inbox;
    private final CaseFileHandler files;

    DirectoryListener(Inbox inbox, CaseFileHandler files) {
        this.inbox = inbox;
        this.files = files;
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
            case OrganisationRecorded unused -> files.learn(work, received);
            case SystemRecorded unused -> files.learn(work, received);
        };
    }
}
