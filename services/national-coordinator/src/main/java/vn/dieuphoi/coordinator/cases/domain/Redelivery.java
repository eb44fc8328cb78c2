package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;

/**
 * Gives successors what was for their predecessors: what has not set out yet goes to them instead, what has is sent to
 * them as well. The rule that named the recipient stays the reason.
 */
final class Redelivery {
    private final IncidentCase incident;
    private final Instant now;
    private final List<Delivery> deliveries;
    private final List<Delivery> told = new ArrayList<>();

    private Redelivery(IncidentCase incident, Instant now) {
        this.incident = incident;
        this.now = now;
        this.deliveries = new ArrayList<>(incident.deliveries());
    }

    static Decision of(IncidentCase incident, List<PartySuccession> passed, Instant now) {
        var redelivery = new Redelivery(incident, now);
        redelivery.passOn(passed);
        return new Decision(incident.delivering(redelivery.deliveries), redelivery.events());
    }

    private void passOn(List<PartySuccession> passed) {
        var roles = passed.stream()
                .filter(PartySuccession::isOfTheBearer)
                .filter(one -> one.from().isPresent())
                .collect(Collectors.groupingBy(
                        Passage::of,
                        LinkedHashMap::new,
                        Collectors.mapping(PartySuccession::role, Collectors.toSet())));
        for (var delivery : incident.deliveries()) {
            roles.forEach((passage, moved) -> passOn(delivery, passage, moved));
        }
    }

    /** From one body to another, whatever the parts. */
    private record Passage(OrganisationId from, OrganisationId to) {
        static Passage of(PartySuccession passed) {
            return new Passage(passed.from().orElseThrow(), passed.to());
        }
    }

    private void passOn(Delivery delivery, Passage passage, Set<Role> moved) {
        var roles = delivery.roles().stream().filter(moved::contains).toList();
        if (!delivery.organisation().equals(passage.from()) || roles.isEmpty() || reaches(delivery, passage.to())) {
            return;
        }
        var waits = delivery.state() instanceof DeliveryState.Pending pending && pending.attempts() == 0;
        if (waits && roles.equals(delivery.roles())) {
            var instead = delivery.to(passage.to());
            deliveries.replaceAll(one -> one.id().equals(delivery.id()) ? instead : one);
            told.add(instead);
        } else {
            var more = delivery.alsoTo(passage.to(), roles, now);
            deliveries.add(more);
            told.add(more);
        }
    }

    /** Nobody gets anything twice on one leg, nor what it carries itself. */
    private boolean reaches(Delivery delivery, OrganisationId to) {
        return delivery.carrier().equals(to)
                || deliveries.stream().anyMatch(other -> other.isOn(delivery.submission(), delivery.leg(), to));
    }

    private List<CaseEvent> events() {
        Map<List<Object>, List<Delivery>> byRule = told.stream()
                .collect(Collectors.groupingBy(
                        delivery -> List.of(delivery.submission(), delivery.leg(), delivery.rule()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byRule.values().stream().flatMap(some -> event(some).stream()).toList();
    }

    private Optional<CaseEvent> event(List<Delivery> some) {
        return incident.submission(some.getFirst().submission())
                .map(submission -> Routing.handedOver(incident, submission, some, now));
    }
}
