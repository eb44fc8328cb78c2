package vn.dieuphoi.lessons.casefile;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.ReportAccepted;
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
    private final CaseFileHandler files;

    IntakeListener(Inbox inbox, CaseFileHandler files) {
        this.inbox = inbox;
        this.files = files;
    }

    @Incoming("intake")
    Uni<Void> receive(ConsumerRecord<String, byte[]> consumed) {
        return inbox.receive(topic(), consumed);
    }

    @Override
    public Topic topic() {
        return Topic.INTAKE;
    }

    @Override
    public Uni<Void> apply(Work work, Received received) {
        var event = (IntakeEvent) received.event();
        LogFields.incident(event.incidentId());
        return switch (event) {
            case NoticeAccepted unused -> files.learn(work, received);
            case ReportAccepted unused -> files.learn(work, received);
        };
    }
}
