package vn.dieuphoi.timers.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.DeliveryConfirmed;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
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

    /** An organisation with a part in an incident. */
    record Party(OrganisationId organisation, IncidentId incident) {}

    /**
     * What was known before some events of an incident, and with them.
     *
     * @param confirmsOnly whether all of them tell that a delivery was confirmed
     */
    record Step(KnownCase before, KnownCase after, boolean confirmsOnly) {
        boolean changes() {
            return !after.equals(before);
        }

        Stream<Party> newParties() {
            var known = before.parties();
            return after.parties().stream()
                    .filter(party -> !known.contains(party))
                    .map(party -> new Party(party, after.incident()));
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
        return steps(work, List.of(received.event())).chain(steps -> enter(work, steps));
    }

    /**
     * What the events teach, in their order: a step for each incident, which stays locked until the end of the
     * transaction.
     */
    Uni<List<Step>> steps(Work work, List<? extends Event> events) {
        var byIncident = events.stream().collect(Collectors.groupingBy(FactsProjection::incident));
        return store.lock(work, byIncident.keySet())
                .map(known -> byIncident.entrySet().stream()
                        .map(told -> step(Objects.requireNonNull(known.get(told.getKey())), told.getValue()))
                        .toList());
    }

    /** Writes down what was learnt in steps of this work. */
    Uni<Void> enter(Work work, List<Step> steps) {
        return store.save(work, steps);
    }

    private static Step step(KnownCase before, List<? extends Event> told) {
        var after = before;
        for (var event : told) {
            after = event instanceof IntakeEvent reported ? after.learn(reported) : after.learn((CaseEvent) event);
        }
        return new Step(before, after, told.stream().allMatch(DeliveryConfirmed.class::isInstance));
    }

    private static IncidentId incident(Event event) {
        return event instanceof IntakeEvent reported ? reported.incidentId() : ((CaseEvent) event).incidentId();
    }
}
