package vn.dieuphoi.timers.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.edge.LogFields;
import vn.dieuphoi.outbox.Inbox;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.TopicListener;
import vn.dieuphoi.outbox.Work;

/** What was reported. Which kind of event it is, the facts tell apart. */
@ApplicationScoped
class IntakeListener implements TopicListener {
    private final Inbox inbox;
    private final FactsHandler facts;

    IntakeListener(Inbox inbox, FactsHandler facts) {
        this.inbox = inbox;
        this.facts = facts;
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
        IntakeEvent event = (IntakeEvent) received.event();
        LogFields.incident(event.incidentId());
        return facts.learn(work, List.of(event));
    }

    /** All in one step, but for those of which one may take back what began a duty: that it began has to have been there. */
    @Override
    public Uni<Void> applyAll(Work work, List<Received> received) {
        var events = received.stream().map(Received::event).toList();
        return events.stream().anyMatch(IntakeListener::mayTakeBack)
                ? TopicListener.super.applyAll(work, received)
                : facts.learn(work, events);
    }

    private static boolean mayTakeBack(Event event) {
        return event instanceof ReportAccepted report && report.circumstances().isPresent();
    }
}
