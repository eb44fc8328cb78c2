package vn.dieuphoi.contracts.events;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;

/**
 * The recipient's mail server took a delivery over. That is proof of sending, not an acknowledgement by the recipient.
 *
 * @param leg whose duty carried it
 * @param at when the server took it
 * @param attempts how often it was sent, the last time included; from 1
 * @param proof the mail server's reply, word for word
 */
public record DeliveryConfirmed(
        IncidentId incidentId,
        SubmissionId submissionId,
        DeliveryId deliveryId,
        OrganisationId organisation,
        Role leg,
        Instant at,
        int attempts,
        String proof)
        implements CaseEvent {

    public DeliveryConfirmed {
        Require.complete(
                DeliveryConfirmed.class, incidentId, submissionId, deliveryId, organisation, leg, at, attempts, proof);
        Require.positive("attempts", attempts);
        Require.text("proof", proof);
    }
}
