package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.List;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.SubmissionAcknowledged;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;

/** What became of the wish to confirm receipt of a submission (QĐ05 Đ12, TT20 Đ10). */
public sealed interface AcknowledgementOutcome {

    /** Receipt is confirmed; given a second time, the first one stands and nobody is told again. */
    record Accepted(Acknowledgement given, Decision decision) implements AcknowledgementOutcome {}

    /** Nothing of this submission was ever sent to this organisation; it is told no more than that. */
    record NotAddressed() implements AcknowledgementOutcome {}

    /** The submission is on its way to the organisation but no mail server has taken it over yet. */
    record NotDelivered() implements AcknowledgementOutcome {}

    /** Decides. */
    static AcknowledgementOutcome of(IncidentCase of, SubmissionId submission, OrganisationId by, When when) {
        var earlier = of.acknowledgement(submission, by);
        if (earlier.isPresent()) {
            return new Accepted(earlier.get(), Decision.nothing(of));
        }
        var addressed = of.deliveries().stream()
                .filter(delivery -> delivery.submission().equals(submission))
                .filter(delivery -> delivery.organisation().equals(by))
                .toList();
        if (addressed.isEmpty()) {
            return new NotAddressed();
        }
        return addressed.stream().anyMatch(Delivery::isSent)
                ? accepted(of, new Acknowledgement(submission, by, roles(addressed), when.now(), when.rule()))
                : new NotDelivered();
    }

    /**
     * When receipt is confirmed.
     *
     * @param rule the rule then in force
     */
    record When(Instant now, CitedRule rule) {}

    private static List<Role> roles(List<Delivery> deliveries) {
        return deliveries.stream()
                .flatMap(delivery -> delivery.roles().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Accepted accepted(IncidentCase of, Acknowledgement given) {
        CaseEvent event = new SubmissionAcknowledged(
                of.id(),
                given.submission(),
                given.organisation(),
                given.roles(),
                given.at(),
                given.rule().ref());
        return new Accepted(given, new Decision(of.with(given), List.of(event)));
    }
}
