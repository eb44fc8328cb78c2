package vn.dieuphoi.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Meter names of the outbox and the inbox in one place. */
@ApplicationScoped
public class OutboxMeters {
    private final MeterRegistry registry;
    private final AtomicLong heldUp;
    private final AtomicLong parked;
    private final AtomicLong parkedSeconds;
    private final AtomicLong clockHeld;

    OutboxMeters(MeterRegistry registry) {
        this.registry = registry;
        this.heldUp = registry.gauge("incident_outbox_held_aggregates", new AtomicLong());
        this.parked = registry.gauge("incident_inbox_parked_records", new AtomicLong());
        this.parkedSeconds = registry.gauge("incident_inbox_parked_oldest_seconds", new AtomicLong());
        this.clockHeld = registry.gauge("incident_clock_held", new AtomicLong());
    }

    void sent(int records) {
        registry.counter("incident_outbox_sent_records").increment(records);
    }

    void sendFailed() {
        registry.counter("incident_outbox_failed_sends").increment();
    }

    void heldUp(int aggregates) {
        heldUp.set(aggregates);
    }

    void received(String verdict) {
        registry.counter("incident_inbox_received_records", "verdict", verdict).increment();
    }

    void parked(long records, long oldestSeconds) {
        parked.set(records);
        parkedSeconds.set(oldestSeconds);
    }

    void clockHeld(boolean held) {
        clockHeld.set(held ? 1 : 0);
    }
}
