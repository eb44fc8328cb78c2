package vn.dieuphoi.lessons.casefile;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.edge.LogFields;
import vn.dieuphoi.outbox.Inbox;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.TopicListener;
import vn.dieuphoi.outbox.Work;

/** What was reported. */
@ApplicationScoped
class IntakeListener implements TopicListener {
    private final Inbox inbox;
    private final HeardEvents heard;

    IntakeListener(Inbox inbox, HeardEvents heard) {
        this.inbox = inbox;
        this.heard = heard;
    }

    @Incoming("intake")
    Uni<Void> receive(Message<List<byte[]>> records) {
        return inbox.receive(topic(), records);
    }

    @Override
    public Topic topic() {
        return Topic.INTAKE;
    }

    @Override
    public Uni<Void> apply(Work work, Received received) {
        LogFields.incident(((IntakeEvent) received.event()).incidentId());
        return heard.project(work, received);
    }

    @Override
    public Uni<Void> applyAll(Work work, List<Received> received) {
        return heard.project(work, received);
    }
}
