package vn.dieuphoi.intake.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Inbox;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.TopicListener;
import vn.dieuphoi.outbox.Work;

/** Learns which systems there are. */
@ApplicationScoped
class DirectoryListener implements TopicListener {
    private final Inbox inbox;
    private final SystemProjection systems;

    DirectoryListener(Inbox inbox, SystemProjection systems) {
        this.inbox = inbox;
        this.systems = systems;
    }

    @Incoming("directory")
    Uni<Void> receive(Message<List<byte[]>> records) {
        return inbox.receive(topic(), records);
    }

    @Override
    public Topic topic() {
        return Topic.DIRECTORY;
    }

    @Override
    public Uni<Void> apply(Work work, Received received) {
        return systems.project(work, received);
    }
}
