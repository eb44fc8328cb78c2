package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.Acknowledgement;
import vn.dieuphoi.coordinator.cases.domain.Delivery;
import vn.dieuphoi.coordinator.cases.domain.DeliveryState;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;

/**
 * A delivery as clients see it.
 *
 * @param leg whose duty carries it
 * @param state pending, sent, acknowledged or failed
 * @param attempts how often the mail was, or may have been, handed over
 * @param proof the mail server's reply, word for word
 * @param reason why it failed
 */
record DeliveryView(
        DeliveryId id,
        SubmissionId submission,
        Role leg,
        OrganisationId organisation,
        String organisationName,
        List<Role> roles,
        RuleView rule,
        String state,
        Optional<Instant> sentAt,
        int attempts,
        Optional<String> proof,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> failedAt,
        Optional<String> reason) {

    /** Those of a case, in the order of routing. */
    static List<DeliveryView> of(IncidentCase incident) {
        return incident.deliveries().stream()
                .map(delivery -> of(incident, delivery))
                .toList();
    }

    private static DeliveryView of(IncidentCase incident, Delivery delivery) {
        var sent = delivery.state() instanceof DeliveryState.Sent is
                ? Optional.of(is)
                : Optional.<DeliveryState.Sent>empty();
        var failed = delivery.state() instanceof DeliveryState.Failed is
                ? Optional.of(is)
                : Optional.<DeliveryState.Failed>empty();
        var acknowledged = sent.flatMap(is -> incident.acknowledgement(delivery.submission(), delivery.organisation()));
        return new DeliveryView(
                delivery.id(),
                delivery.submission(),
                delivery.leg(),
                delivery.organisation(),
                incident.nameOf(delivery.organisation()),
                delivery.roles(),
                RuleView.of(delivery.rule()),
                acknowledged.isPresent() ? "acknowledged" : delivery.state().code(),
                sent.map(DeliveryState.Sent::at),
                delivery.state().attempts(),
                sent.map(DeliveryState.Sent::proof),
                acknowledged.map(Acknowledgement::at),
                failed.map(DeliveryState.Failed::at),
                failed.map(DeliveryState.Failed::reason));
    }
}
