package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.DeliveryConfirmed;
import vn.dieuphoi.contracts.events.DeliveryFailed;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;

/**
 * The coordinator's case of one incident.
 *
 * @param known what it was opened with, and what was corrected since
 * @param parties who plays which part
 * @param names of the organisations in the case, as the directory had them on the day of detection
 * @param submissions first accepted first
 * @param deliveries in the order of routing
 * @param successions parts that passed from one body to another, in the order in which they did
 */
public record IncidentCase(
        KnownFacts known,
        CaseState state,
        Parties parties,
        Map<OrganisationId, String> names,
        List<Submission> submissions,
        List<Delivery> deliveries,
        List<Acknowledgement> acknowledgements,
        List<PartySuccession> successions) {

    public IncidentCase {
        names = Map.copyOf(names);
        submissions = List.copyOf(submissions);
        deliveries = List.copyOf(deliveries);
        acknowledgements = List.copyOf(acknowledgements);
        successions = List.copyOf(successions);
    }

    public IncidentId id() {
        return opening().incident();
    }

    /** What it was opened with. */
    public Opening opening() {
        return known.opening();
    }

    /** The name of an organisation in the case; the id of one that the directory did not know. */
    public String nameOf(OrganisationId organisation) {
        return names.getOrDefault(organisation, organisation.value());
    }

    /**
     * Whether an organisation may see the case: it is a party or was one until another came after it, or something of
     * the case was sent to it.
     */
    public boolean isOpenTo(OrganisationId organisation) {
        return parties.isParty(organisation)
                || deliveries.stream()
                        .anyMatch(delivery -> delivery.organisation().equals(organisation))
                || successions.stream().anyMatch(passed -> passed.from().equals(Optional.of(organisation)));
    }

    /**
     * The case as an organisation may read it. One that was a party until another came after it keeps what it was sent
     * and what it handed in, and no more.
     */
    public IncidentCase asSeenBy(OrganisationId reader) {
        var former = successions.stream().anyMatch(passed -> passed.from().equals(Optional.of(reader)));
        return former && !parties.isParty(reader) ? onlyWhatReached(reader) : this;
    }

    private IncidentCase onlyWhatReached(OrganisationId reader) {
        var reached = deliveries.stream()
                .filter(delivery -> delivery.organisation().equals(reader))
                .map(Delivery::submission)
                .collect(Collectors.toSet());
        var kept = submissions.stream()
                .filter(one -> one.sender().equals(reader) || reached.contains(one.id()))
                .map(Submission::id)
                .collect(Collectors.toSet());
        return new IncidentCase(
                known,
                state,
                parties,
                names,
                submissions.stream().filter(one -> kept.contains(one.id())).toList(),
                deliveries.stream()
                        .filter(delivery -> kept.contains(delivery.submission()))
                        .toList(),
                acknowledgements.stream()
                        .filter(given -> kept.contains(given.submission()))
                        .toList(),
                successions);
    }

    /** Whether the operator said that it cannot handle the incident alone (QĐ05 Đ11.1.a). */
    public boolean isBeyondCapacity() {
        return submissions.stream().anyMatch(Submission::capacityExceeded);
    }

    public Optional<Submission> submission(SubmissionId id) {
        return submissions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The submission of a kind that was accepted first. */
    public Optional<Submission> first(SubmissionKind kind) {
        return submissions.stream().filter(one -> one.kind() == kind).findFirst();
    }

    public Optional<Acknowledgement> acknowledgement(SubmissionId submission, OrganisationId by) {
        return acknowledgements.stream()
                .filter(given -> given.isOf(submission, by))
                .findFirst();
    }

    /** Takes a report in and sends it to everybody whom the law names for its kind, and for what it states itself. */
    public Decision receive(ReportAccepted report, Law law, Instant now) {
        return receive(Submission.of(report), trigger(report), law, now);
    }

    Decision receive(Submission submission, Instant trigger, Law law, Instant now) {
        if (submission(submission.id()).isPresent()) {
            return Decision.nothing(this);
        }
        var accepted = with(submission);
        var routed = Routing.in(accepted, law).setOut(submission, trigger, now);
        return new Decision(accepted.with(routed), routed.events());
    }

    /** Sends everything that was handed in to those who were not known before; nobody gets anything twice. */
    Decision routeAgain(Law law, Instant now) {
        var decision = Decision.nothing(this);
        for (var submission : submissions) {
            decision = decision.then(incident -> incident.routeAgain(submission, law, now));
        }
        return decision;
    }

    private Decision routeAgain(Submission submission, Law law, Instant now) {
        var trigger = switch (submission.kind()) {
            case NOTICE, RESPONSE_ENDED -> known.detectedAt();
            case INITIAL, CLOSING -> submission.receipt().at();
        };
        var routed = Routing.in(this, law).setOut(submission, trigger, now);
        return new Decision(with(routed), routed.events());
    }

    /** The instant whose law governs a report: the trigger of the duty that it fulfils. */
    private Instant trigger(ReportAccepted report) {
        return switch (report.kind()) {
            case NOTICE, RESPONSE_ENDED -> known.detectedAt();
            case INITIAL -> report.capacityExceededAt().orElse(report.acceptedAt());
            case CLOSING -> report.responseEndedAt().orElse(report.acceptedAt());
        };
    }

    /**
     * The mail server took a delivery over. When that brings a submission to the specialised unit, the unit's own leg
     * begins at once: the platform relays on the unit's behalf (QĐ05 Đ12.1.b, TT20 Đ10.2.a).
     */
    public Decision sent(DeliveryId id, Handover handover, Law law) {
        return delivery(id)
                .flatMap(delivery -> delivery.sent(handover))
                .map(sent -> sent(sent, handover, law))
                .orElseGet(() -> Decision.nothing(this));
    }

    private Decision sent(Delivery sent, Handover handover, Law law) {
        var relayed = relay(sent, handover.at(), law);
        var confirmed = new DeliveryConfirmed(
                id(),
                sent.submission(),
                sent.id(),
                sent.organisation(),
                sent.leg(),
                handover.at(),
                handover.attempts(),
                handover.answer());
        return new Decision(replace(sent).with(relayed), relayed.events()).after(confirmed);
    }

    private Routed relay(Delivery arrived, Instant at, Law law) {
        return Optional.of(arrived)
                .filter(delivery -> delivery.leg() == Role.OPERATOR)
                .filter(delivery -> delivery.roles().contains(Role.SPECIALISED_UNIT))
                .flatMap(delivery -> submission(delivery.submission()))
                .map(submission -> Routing.in(this, law).relay(submission, arrived.organisation(), at))
                .orElseGet(Routed::nowhere);
    }

    /** A delivery is given up; a person must reach the recipient another way. */
    public Decision failed(DeliveryId id, Handover handover) {
        return delivery(id)
                .flatMap(delivery -> delivery.failed(handover))
                .map(failed -> failed(failed, handover))
                .orElseGet(() -> Decision.nothing(this));
    }

    private Decision failed(Delivery failed, Handover handover) {
        var event = new DeliveryFailed(
                id(),
                failed.submission(),
                failed.id(),
                failed.organisation(),
                failed.leg(),
                handover.at(),
                handover.attempts(),
                handover.answer());
        return new Decision(replace(failed), List.of(event));
    }

    public Optional<Delivery> delivery(DeliveryId id) {
        return deliveries.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The case after facts of it turned out to be others; what has been sent is not called back. */
    public IncidentCase corrected(FactsCorrection correction) {
        return new IncidentCase(
                known.corrected(correction),
                state,
                parties,
                names,
                submissions,
                deliveries,
                acknowledgements,
                successions);
    }

    IncidentCase in(CaseState next) {
        return new IncidentCase(known, next, parties, names, submissions, deliveries, acknowledgements, successions);
    }

    IncidentCase with(Acknowledgement given) {
        return new IncidentCase(
                known,
                state,
                parties,
                names,
                submissions,
                deliveries,
                and(acknowledgements, List.of(given)),
                successions);
    }

    /** The case as it was opened, before anything was handed in. */
    public IncidentCase empty() {
        return new IncidentCase(
                known, new CaseState.Open(), parties, names, List.of(), List.of(), List.of(), List.of());
    }

    /** The case after parts of it passed on. */
    IncidentCase after(List<PartySuccession> passed, Parties next, Map<OrganisationId, String> named) {
        return new IncidentCase(
                known, state, next, named, submissions, deliveries, acknowledgements, and(successions, passed));
    }

    private IncidentCase with(Submission accepted) {
        return new IncidentCase(
                known,
                state,
                parties,
                names,
                and(submissions, List.of(accepted)),
                deliveries,
                acknowledgements,
                successions);
    }

    private IncidentCase with(Routed routed) {
        return delivering(and(deliveries, routed.deliveries()));
    }

    private IncidentCase replace(Delivery changed) {
        return delivering(deliveries.stream()
                .map(delivery -> delivery.id().equals(changed.id()) ? changed : delivery)
                .toList());
    }

    IncidentCase delivering(List<Delivery> all) {
        return new IncidentCase(known, state, parties, names, submissions, all, acknowledgements, successions);
    }

    private static <T> List<T> and(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
