package vn.dieuphoi.intake.incident;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import vn.dieuphoi.contracts.law.SubmissionKind;

/** Meter names of the intake in one place. */
@ApplicationScoped
class IntakeMeters {
    private final MeterRegistry registry;

    IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A submission was entered; a repetition that gets the first answer again does not count. */
    void entered(SubmissionKind kind) {
        registry.counter("incident_intake_submissions_total", "kind", kind.code())
                .increment();
    }
}
