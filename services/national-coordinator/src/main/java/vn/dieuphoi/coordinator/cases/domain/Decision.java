package vn.dieuphoi.coordinator.cases.domain;

import java.util.List;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.CaseEvent;

/**
 * What a case is after something happened to it that cannot be refused.
 *
 * @param next the case as it is now
 * @param events what others are told; empty where nothing changed
 */
public record Decision(IncidentCase next, List<CaseEvent> events) {

    public Decision {
        events = List.copyOf(events);
    }

    static Decision nothing(IncidentCase unchanged) {
        return new Decision(unchanged, List.of());
    }

    /** The same, told after something that came before. */
    Decision after(CaseEvent earlier) {
        return new Decision(
                next, Stream.concat(Stream.of(earlier), events.stream()).toList());
    }
}
