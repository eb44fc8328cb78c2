package vn.dieuphoi.coordinator.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.dieuphoi.coordinator.cases.domain.AlarmOrder;
import vn.dieuphoi.coordinator.delivery.domain.HandoverOutcome;

/** Meter names of the alarms in one place. A failed one is an alarm itself: nobody was told of a gap. */
@ApplicationScoped
class AlarmMeters {
    private static final Logger LOG = Logger.getLogger(AlarmMeters.class);

    private final Counter sent;
    private final Counter failed;
    private final Counter postponed;

    AlarmMeters(MeterRegistry registry) {
        this.sent = registry.counter("incident_coordinator_sent_alarms");
        this.failed = registry.counter("incident_coordinator_failed_alarms");
        this.postponed = registry.counter("incident_coordinator_postponed_alarms");
    }

    /** What became of an attempt is written down. */
    void ended(AlarmOrder order, HandoverOutcome outcome) {
        switch (outcome) {
            case HandoverOutcome.TakenOver taken -> sent.increment();
            case HandoverOutcome.Refused refused -> failed(order);
            case HandoverOutcome.Unaddressed nowhere -> failed(order);
            case HandoverOutcome.NotHandedOver away -> postponed.increment();
            case HandoverOutcome.Uncertain lost -> postponed.increment();
        }
    }

    private void failed(AlarmOrder order) {
        failed.increment();
        LOG.errorf(
                "An alarm about a role that nobody holds could not be mailed. incidentId=%s role=%s",
                order.alarm().incident(), order.alarm().role());
    }
}
