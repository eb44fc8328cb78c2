package vn.dieuphoi.coordinator.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Meter names of the deliveries in one place. A failed delivery is an alarm: a person must reach the recipient. */
@ApplicationScoped
class DeliveryMeters {
    private final Counter sent;
    private final Counter resent;
    private final Counter failed;
    private final Counter postponed;

    DeliveryMeters(MeterRegistry registry) {
        this.sent = registry.counter("incident_coordinator_sent_mails");
        this.resent = registry.counter("incident_coordinator_resent_mails");
        this.failed = registry.counter("incident_coordinator_failed_deliveries");
        this.postponed = registry.counter("incident_coordinator_postponed_mails");
    }

    void sent() {
        sent.increment();
    }

    /** A mail goes out again under its old Message-ID, because nobody knows whether it went out before. */
    void resent() {
        resent.increment();
    }

    void failed() {
        failed.increment();
    }

    void postponed() {
        postponed.increment();
    }
}
