package vn.dieuphoi.proof;

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

/** Remembers which organisations were heard of. */
@ApplicationScoped
class DirectoryListener implements TopicListener {
    private final Inbox inbox;
    private final LedgerStore store;

    DirectoryListener(Inbox inbox, LedgerStore store) {
        this.inbox = inbox;
        this.store = store;
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
        return store.learn(work, received.aggregate().id());
    }
}
