package vn.dieuphoi.timers.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.FactsCorrected;
import vn.dieuphoi.contracts.events.PartySucceeded;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.edge.LogFields;
import vn.dieuphoi.outbox.Inbox;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.TopicListener;
import vn.dieuphoi.outbox.Work;

/** Who has which part, and what reached whom. Which kind of event it is, the facts tell apart. */
@ApplicationScoped
class CaseListener implements TopicListener {
    private final Inbox inbox;
    private final FactsHandler facts;

    CaseListener(Inbox inbox, FactsHandler facts) {
        this.inbox = inbox;
        this.facts = facts;
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
        CaseEvent event = (CaseEvent) received.event();
        LogFields.incident(event.incidentId());
        return facts.learn(work, List.of(event));
    }

    /**
     * All in one step, but for those of which one revises what is owed: the version before it has to have been there,
     * however late this service hears of both.
     */
    @Override
    public Uni<Void> applyAll(Work work, List<Received> received) {
        var events = received.stream().map(Received::event).toList();
        return events.stream().anyMatch(CaseListener::revises)
                ? TopicListener.super.applyAll(work, received)
                : facts.learn(work, events);
    }

    private static boolean revises(Event event) {
        return event instanceof FactsCorrected || event instanceof PartySucceeded;
    }
}
