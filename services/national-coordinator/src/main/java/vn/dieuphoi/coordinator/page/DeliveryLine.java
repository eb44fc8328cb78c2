package vn.dieuphoi.coordinator.page;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.coordinator.cases.domain.Acknowledgement;
import vn.dieuphoi.coordinator.cases.domain.Delivery;
import vn.dieuphoi.coordinator.cases.domain.DeliveryState;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;

/**
 * A delivery as a line of the page.
 *
 * @param paper what was sent, by receipt number
 * @param carrier whose duty carried it
 * @param state for the style
 * @param said the mail server's words
 */
record DeliveryLine(
        String paper,
        String recipient,
        List<Words> roles,
        String carrier,
        Words leg,
        String rule,
        String citation,
        String state,
        Words stateWords,
        Optional<Moment> at,
        int attempts,
        Optional<String> said,
        Optional<Moment> acknowledgedAt) {

    static DeliveryLine of(IncidentCase incident, Delivery delivery) {
        var acknowledgement = incident.acknowledgement(delivery.submission(), delivery.organisation())
                .filter(given -> delivery.isSent());
        var state =
                acknowledgement.isPresent() ? "acknowledged" : delivery.state().code();
        return new DeliveryLine(
                incident.submission(delivery.submission())
                        .map(submission -> submission.receipt().number())
                        .orElse(""),
                incident.nameOf(delivery.organisation()),
                delivery.roles().stream().map(Words::of).toList(),
                incident.nameOf(delivery.carrier()),
                Words.of(delivery.leg()),
                delivery.rule().ref().toString(),
                delivery.rule().citation(),
                state,
                Words.ofState(state),
                at(delivery.state()),
                delivery.state().attempts(),
                said(delivery.state()),
                acknowledgement.map(Acknowledgement::at).map(Moment::of));
    }

    static Optional<Moment> at(DeliveryState state) {
        return switch (state) {
            case DeliveryState.Pending waiting -> Optional.empty();
            case DeliveryState.Sent sent -> Optional.of(Moment.of(sent.at()));
            case DeliveryState.Failed failed -> Optional.of(Moment.of(failed.at()));
        };
    }

    static Optional<String> said(DeliveryState state) {
        return switch (state) {
            case DeliveryState.Pending waiting -> Optional.empty();
            case DeliveryState.Sent sent -> Optional.of(sent.proof());
            case DeliveryState.Failed failed -> Optional.of(failed.reason());
        };
    }
}
