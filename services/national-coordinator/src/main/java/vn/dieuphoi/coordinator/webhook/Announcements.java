package vn.dieuphoi.coordinator.webhook;

import java.net.URI;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.CaseCompleted;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.DeliveryConfirmed;
import vn.dieuphoi.contracts.events.DeliveryFailed;
import vn.dieuphoi.contracts.events.FactsCorrected;
import vn.dieuphoi.contracts.events.PartySucceeded;
import vn.dieuphoi.contracts.events.Recipient;
import vn.dieuphoi.contracts.events.SubmissionAcknowledged;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.cases.domain.Decision;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;

/**
 * What of a decision is told by webhook, and to whom: a routed submission to each of its recipients, the rest to all
 * who have a part in the case.
 *
 * @param cases where the pages of cases are
 */
record Announcements(URI cases) {

    Stream<Announcement> of(Decision decision) {
        return decision.events().stream().flatMap(event -> of(decision.next(), event));
    }

    private Stream<Announcement> of(IncidentCase incident, CaseEvent event) {
        return switch (event) {
            case SubmissionRouted routed -> routed.recipients().stream().map(recipient -> routed(routed, recipient));
            case SubmissionAcknowledged given -> toAll(incident, event, acknowledged(given));
            case CaseCompleted done -> toAll(incident, event, completed(done));
            case CaseOpened opened -> Stream.empty();
            case DeliveryConfirmed sent -> Stream.empty();
            case FactsCorrected corrected -> Stream.empty();
            case DeliveryFailed failed -> Stream.empty();
            case PartySucceeded passedOn -> Stream.empty();
        };
    }

    private Announcement routed(SubmissionRouted routed, Recipient recipient) {
        var data = new Payload.Routed(
                Payload.tlp(),
                routed.incidentId(),
                routed.submissionId(),
                routed.kind(),
                routed.sender(),
                routed.leg(),
                recipient.roles(),
                routed.rule(),
                recipient.deliveryId(),
                address(routed.incidentId()));
        return new Announcement(
                recipient.organisation(),
                routed.incidentId(),
                "routed/" + recipient.deliveryId(),
                new Payload(Payload.SUBMISSION_ROUTED, routed.routedAt(), data));
    }

    private Payload acknowledged(SubmissionAcknowledged given) {
        var data = new Payload.Acknowledged(
                Payload.tlp(),
                given.incidentId(),
                given.submissionId(),
                given.organisation(),
                given.roles(),
                given.rule(),
                address(given.incidentId()));
        return new Payload(Payload.SUBMISSION_ACKNOWLEDGED, given.at(), data);
    }

    private Payload completed(CaseCompleted done) {
        var data = new Payload.Completed(
                Payload.tlp(), done.incidentId(), done.by(), done.closingReport(), address(done.incidentId()));
        return new Payload(Payload.CASE_COMPLETED, done.at(), data);
    }

    private static Stream<Announcement> toAll(IncidentCase incident, CaseEvent event, Payload payload) {
        return participants(incident)
                .map(organisation -> new Announcement(organisation, event.incidentId(), cause(event), payload));
    }

    private static String cause(CaseEvent event) {
        return event instanceof SubmissionAcknowledged given
                ? "acknowledged/%s/%s".formatted(given.submissionId(), given.organisation())
                : "completed/" + event.incidentId();
    }

    private static Stream<OrganisationId> participants(IncidentCase incident) {
        return incident.names().keySet().stream().filter(incident::isOpenTo);
    }

    private URI address(IncidentId incident) {
        return cases.resolve(incident.toString());
    }
}
