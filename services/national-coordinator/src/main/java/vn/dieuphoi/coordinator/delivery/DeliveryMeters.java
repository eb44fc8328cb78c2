package vn.dieuphoi.coordinator.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import vn.dieuphoi.coordinator.cases.domain.DeliveryOrder;
import vn.dieuphoi.coordinator.delivery.domain.HandoverOutcome;

/** Meter names of the deliveries in one place. A failed delivery is an alarm: a person must reach the recipient. */
@ApplicationScoped
class DeliveryMeters {
    private static final Logger LOG = Logger.getLogger(DeliveryMeters.class);

    private final Counter sent;
    private final Counter resent;
    private final Counter failed;
    private final Counter postponed;
    private final AtomicInteger places;

    DeliveryMeters(MeterRegistry registry) {
        this.sent = registry.counter("incident_coordinator_sent_mails");
        this.resent = registry.counter("incident_coordinator_resent_mails");
        this.failed = registry.counter("incident_coordinator_failed_deliveries");
        this.postponed = registry.counter("incident_coordinator_postponed_mails");
        this.places = registry.gauge("incident_coordinator_open_mail_places", new AtomicInteger());
    }

    /** So many mails may be under way now: few, while notices wait in line. */
    void places(int open) {
        places.set(open);
    }

    /** A mail goes out again under its old Message-ID, because nobody knows whether it went out before. */
    void resent() {
        resent.increment();
    }

    /** What became of an attempt is written down. */
    void ended(DeliveryOrder order, HandoverOutcome outcome) {
        switch (outcome) {
            case HandoverOutcome.TakenOver taken -> sent.increment();
            case HandoverOutcome.Refused refused -> failed(order);
            case HandoverOutcome.Unaddressed nowhere -> failed(order);
            case HandoverOutcome.NotHandedOver away -> postponed(order, away.reason());
            case HandoverOutcome.Uncertain lost -> postponed(order, lost.reason());
        }
    }

    private void failed(DeliveryOrder order) {
        failed.increment();
        LOG.errorf(
                "A delivery failed for good; a person must reach the recipient. incidentId=%s deliveryId=%s organisation=%s",
                order.opening().incident(),
                order.delivery().id(),
                order.delivery().organisation());
    }

    private void postponed(DeliveryOrder order, String reason) {
        postponed.increment();
        if (order.setbacks() == 0) {
            LOG.warnf(
                    "A mail is put off and will be sent again. incidentId=%s deliveryId=%s reason=%s",
                    order.opening().incident(), order.delivery().id(), reason);
        }
    }
}
