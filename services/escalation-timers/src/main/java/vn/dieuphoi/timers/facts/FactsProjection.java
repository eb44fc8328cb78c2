package vn.dieuphoi.timers.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.outbox.Projection;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.facts.domain.KnownCase;

/** What is known of each incident, and who may read of it. What is owed for it is decided elsewhere. */
@ApplicationScoped
class FactsProjection implements Projection {
    private final FactsStore store;

    FactsProjection(FactsStore store) {
        this.store = store;
    }

    /** What was known before an event, and with it. */
    record Step(KnownCase before, KnownCase after) {
        boolean changes() {
            return !after.equals(before);
        }
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE, Topic.CASE);
    }

    @Override
    public Uni<Void> empty(Work work) {
        return store.forget(work);
    }

    @Override
    public Uni<Void> project(Work work, Received received) {
        return learn(work, received.event()).replaceWithVoid();
    }

    /** Learns what the event tells; the incident stays locked until the end of the transaction. */
    Uni<Step> learn(Work work, Event event) {
        return store.lock(work, incident(event))
                .map(before -> new Step(before, learn(before, event)))
                .call(step -> step.changes()
                        ? store.save(work, step.before(), step.after())
                        : Uni.createFrom().voidItem());
    }

    private static IncidentId incident(Event event) {
        return event instanceof IntakeEvent reported ? reported.incidentId() : ((CaseEvent) event).incidentId();
    }

    private static KnownCase learn(KnownCase before, Event event) {
        return event instanceof IntakeEvent reported ? before.learn(reported) : before.learn((CaseEvent) event);
    }
}
