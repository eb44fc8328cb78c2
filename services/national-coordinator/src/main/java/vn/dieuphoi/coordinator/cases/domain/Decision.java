package vn.dieuphoi.coordinator.cases.domain;

import java.util.List;
import java.util.function.Function;
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

    /** The case as it is, with nothing to tell. */
    public static Decision nothing(IncidentCase unchanged) {
        return new Decision(unchanged, List.of());
    }

    /** What is decided next, on top of this; told after it. */
    public Decision then(Function<IncidentCase, Decision> decide) {
        var further = decide.apply(next);
        return new Decision(
                further.next(),
                Stream.concat(events.stream(), further.events().stream()).toList());
    }

    /** The same, told after something that came before. */
    Decision after(CaseEvent earlier) {
        return new Decision(
                next, Stream.concat(Stream.of(earlier), events.stream()).toList());
    }
}
