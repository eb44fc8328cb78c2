package vn.dieuphoi.timers.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import vn.dieuphoi.contracts.events.DeadlineMissed;
import vn.dieuphoi.timers.deadline.domain.DeadlineOutcome.Accepted;
import vn.dieuphoi.timers.deadline.domain.Reconciliation;

/** Meter names of the clocks in one place. */
@ApplicationScoped
class DeadlineMeters {
    /** Where a firing stops being prompt, slow, or the consequence of an outage. */
    private static final Duration[] STEPS = {
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1)
    };

    private final MeterRegistry registry;

    DeadlineMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void fired(List<Accepted> changes) {
        changes.stream().flatMap(Accepted::missed).forEach(this::fired);
    }

    private void fired(DeadlineMissed missed) {
        String which = missed.which().code();
        Timer.builder("incident_timers_lateness_seconds")
                .description("How long after its end a missed deadline was noticed")
                .tag("which", which)
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(Duration.between(missed.dueAt(), missed.firedAt()));
        registry.counter("incident_timers_missed_deadlines", "which", which).increment();
    }

    void reconciled(Reconciliation result) {
        registry.counter("incident_timers_changed_deadlines")
                .increment(result.changed().size());
        registry.counter("incident_timers_unfounded_deadlines")
                .increment(result.unfounded().size());
    }
}
