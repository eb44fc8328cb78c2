package vn.dieuphoi.coordinator.cases;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.EventType;
import vn.dieuphoi.contracts.events.EventTypes;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.law.Role;

/** Meter names of the cases in one place. Unresolved roles and unrouted submissions are alarms: a person must act. */
@ApplicationScoped
class CaseMeters {
    private final MeterRegistry registry;

    CaseMeters(MeterRegistry registry) {
        this.registry = registry;
        EventTypes.all().stream().filter(type -> type.topic() == Topic.CASE).forEach(type -> decided(type, 0));
        List.of(Role.values()).forEach(role -> unresolved(role, 0));
        unrouted(0);
    }

    void decided(List<CaseEvent> events) {
        events.forEach(event -> decided(EventTypes.of(event), 1));
    }

    void unresolved(List<Role> roles) {
        roles.forEach(role -> unresolved(role, 1));
    }

    void unrouted(int submissions) {
        registry.counter("incident_coordinator_unrouted_submissions").increment(submissions);
    }

    private void decided(EventType type, int times) {
        registry.counter("incident_coordinator_case_events", "event", type.folder())
                .increment(times);
    }

    private void unresolved(Role role, int times) {
        registry.counter("incident_coordinator_unresolved_roles", "role", role.code())
                .increment(times);
    }
}
