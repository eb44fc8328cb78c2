package vn.dieuphoi.lessons.lesson;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.dieuphoi.contracts.events.CaseCompleted;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.DeliveryConfirmed;
import vn.dieuphoi.contracts.events.DeliveryFailed;
import vn.dieuphoi.contracts.events.SubmissionAcknowledged;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.edge.LogFields;
import vn.dieuphoi.lessons.casefile.CaseFileHandler;
import vn.dieuphoi.outbox.Inbox;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.TopicListener;
import vn.dieuphoi.outbox.Work;

/** The course of a case; its completion begins a lesson. */
@ApplicationScoped
class CaseListener implements TopicListener {
    private final Inbox inbox;
    private final CaseFileHandler files;
    private final LessonRegister lessons;

    CaseListener(Inbox inbox, CaseFileHandler files, LessonRegister lessons) {
        this.inbox = inbox;
        this.files = files;
        this.lessons = lessons;
    }

    @Incoming("case")
    Uni<Void> receive(ConsumerRecord<String, byte[]> consumed) {
        return inbox.receive(topic(), consumed);
    }

    @Override
    public Topic topic() {
        return Topic.CASE;
    }

    @Override
    public Uni<Void> apply(Work work, Received received) {
        var event = (CaseEvent) received.event();
        LogFields.incident(event.incidentId());
        return switch (event) {
            case CaseOpened unused -> files.learn(work, received);
            case SubmissionRouted unused -> files.learn(work, received);
            case CaseCompleted completed ->
                files.learn(work, received)
                        .chain(() -> files.file(work, completed.incidentId()))
                        .chain(file -> lessons.begin(work, file));
            case DeliveryConfirmed unused -> Uni.createFrom().voidItem();
            case DeliveryFailed unused -> Uni.createFrom().voidItem();
            case SubmissionAcknowledged unused -> Uni.createFrom().voidItem();
        };
    }
}
