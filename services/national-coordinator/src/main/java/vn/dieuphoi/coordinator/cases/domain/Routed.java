package vn.dieuphoi.coordinator.cases.domain;

import java.util.List;
import vn.dieuphoi.contracts.events.CaseEvent;

/** Where a submission goes: deliveries, and an event for each rule that names recipients. */
record Routed(List<Delivery> deliveries, List<CaseEvent> events) {

    static Routed nowhere() {
        return new Routed(List.of(), List.of());
    }

    Routed and(Routed more) {
        return new Routed(Routing.both(deliveries, more.deliveries), Routing.both(events, more.events));
    }
}
