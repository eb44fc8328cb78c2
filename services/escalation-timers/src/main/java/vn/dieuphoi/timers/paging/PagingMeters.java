package vn.dieuphoi.timers.paging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Meter names of the pages in one place. */
@ApplicationScoped
class PagingMeters {
    private final MeterRegistry registry;

    PagingMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A page the mail server took; again, when an earlier attempt may have got through. */
    void sent(int attempts) {
        count("incident_timers_sent_pages", 1);
        count("incident_timers_resent_pages", attempts > 1 ? 1 : 0);
    }

    void refused() {
        count("incident_timers_refused_pages", 1);
    }

    void postponed() {
        count("incident_timers_postponed_pages", 1);
    }

    /** Bodies passed over because they have no on-call contact. */
    void skipped(int bodies) {
        count("incident_timers_bodies_without_contact", bodies);
    }

    /** The ladder ended and nobody took a page: a person of the platform must act. */
    void unanswered() {
        count("incident_timers_unanswered_escalations", 1);
    }

    private void count(String name, int by) {
        registry.counter(name).increment(by);
    }
}
