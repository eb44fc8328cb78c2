package vn.dieuphoi.timers.directory;

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

/** Learns what organisations are called. */
@ApplicationScoped
class DirectoryListener implements TopicListener {
    private final Inbox inbox;
    private final NameProjection names;

    DirectoryListener(Inbox inbox, NameProjection names) {
        this.inbox = inbox;
        this.names = names;
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
        return names.project(work, received);
    }
}
