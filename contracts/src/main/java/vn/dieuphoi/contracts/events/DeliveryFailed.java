package vn.dieuphoi.contracts.events;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;

/**
 * A delivery was given up; a person must reach the recipient another way.
 *
 * @param leg whose duty carried it
 * @param at when it was given up
 * @param attempts how often it was tried; 0 where there was no address to try
 * @param reason what the mail server said, or why nothing could be sent
 */
public record DeliveryFailed(
        IncidentId incidentId,
        SubmissionId submissionId,
        DeliveryId deliveryId,
        OrganisationId organisation,
        Role leg,
        Instant at,
        int attempts,
        String reason)
        implements CaseEvent {

    public DeliveryFailed {
        Require.complete(
                DeliveryFailed.class, incidentId, submissionId, deliveryId, organisation, leg, at, attempts, reason);
        Require.between("attempts", attempts, 0, Integer.MAX_VALUE);
        Require.text("reason", reason);
    }
}
