package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.IncidentId;

/**
 * What became of a delivery for good.
 *
 * @param taken whether the mail server took it over; it is given up otherwise
 */
public record Settlement(IncidentId incident, DeliveryId delivery, Handover handover, boolean taken) {

    /** The mail server took it over. */
    public static Settlement sent(DeliveryOrder order, Instant at, String reply) {
        return of(order, new Handover(kept(at), order.attempt(), reply), true);
    }

    /**
     * It is given up.
     *
     * @param attempts how often it was handed over; 0 where there was no address
     */
    public static Settlement failed(DeliveryOrder order, Instant at, int attempts, String reason) {
        return of(order, new Handover(kept(at), attempts, reason), false);
    }

    private static Settlement of(DeliveryOrder order, Handover handover, boolean taken) {
        return new Settlement(order.opening().incident(), order.delivery().id(), handover, taken);
    }

    /** As exactly as the database keeps it, so that what is announced and what is read back are the same. */
    private static Instant kept(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    /** What it means for its case. */
    public Decision of(IncidentCase incident, Law law) {
        return taken ? incident.sent(delivery, handover, law) : incident.failed(delivery, handover);
    }
}
