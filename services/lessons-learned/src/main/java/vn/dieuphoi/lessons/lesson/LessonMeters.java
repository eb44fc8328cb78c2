package vn.dieuphoi.lessons.lesson;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import vn.dieuphoi.contracts.events.Tlp;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Reason;

/** Meter names of the lessons in one place. */
@ApplicationScoped
class LessonMeters {
    private final MeterRegistry registry;

    LessonMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void drafted() {
        registry.counter("incident_lessons_drafts_total").increment();
    }

    void published(Tlp tlp) {
        registry.counter("incident_lessons_publications_total", "tlp", tlp.code())
                .increment();
    }

    void refused(Reason reason) {
        registry.counter("incident_lessons_refusals_total", "reason", reason.code())
                .increment();
    }
}
