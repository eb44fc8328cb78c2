package vn.dieuphoi.coordinator.cases;

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

/** Hears of clocks and pages, to show them in the case. */
@ApplicationScoped
class DeadlineListener implements TopicListener {
    private final Inbox inbox;
    private final DeadlineProjection told;

    DeadlineListener(Inbox inbox, DeadlineProjection told) {
        this.inbox = inbox;
        this.told = told;
    }

    @Incoming("deadline")
    Uni<Void> receive(Message<List<byte[]>> records) {
        return inbox.receive(topic(), records);
    }

    @Override
    public Topic topic() {
        return Topic.DEADLINE;
    }

    @Override
    public Uni<Void> apply(Work work, Received received) {
        return told.project(work, received);
    }

    @Override
    public Uni<Void> applyAll(Work work, List<Received> received) {
        return told.project(work, received);
    }
}
