package vn.dieuphoi.lessons.lesson;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import vn.dieuphoi.contracts.events.CaseCompleted;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.edge.LogFields;
import vn.dieuphoi.lessons.casefile.CaseFileHandler;
import vn.dieuphoi.lessons.casefile.HeardEvents;
import vn.dieuphoi.outbox.Inbox;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.TopicListener;
import vn.dieuphoi.outbox.Work;

/** The course of a case; its completion begins a lesson. */
@ApplicationScoped
class CaseListener implements TopicListener {
    private final Inbox inbox;
    private final HeardEvents heard;
    private final CaseFileHandler files;
    private final LessonRegister lessons;

    CaseListener(Inbox inbox, HeardEvents heard, CaseFileHandler files, LessonRegister lessons) {
        this.inbox = inbox;
        this.heard = heard;
        this.files = files;
        this.lessons = lessons;
    }

    @Incoming("case")
    Uni<Void> receive(Message<List<byte[]>> records) {
        return inbox.receive(topic(), records);
    }

    @Override
    public Topic topic() {
        return Topic.CASE;
    }

    @Override
    public Uni<Void> apply(Work work, Received received) {
        var event = (CaseEvent) received.event();
        LogFields.incident(event.incidentId());
        Uni<Void> kept = heard.project(work, received);
        return event instanceof CaseCompleted ? kept.chain(() -> begin(work, event.incidentId())) : kept;
    }

    /** In one statement, but for those of which one ends a case. */
    @Override
    public Uni<Void> applyAll(Work work, List<Received> received) {
        return received.stream().anyMatch(one -> one.event() instanceof CaseCompleted)
                ? TopicListener.super.applyAll(work, received)
                : heard.project(work, received);
    }

    private Uni<Void> begin(Work work, IncidentId incident) {
        return files.file(work, incident).chain(file -> lessons.begin(work, file));
    }
}
