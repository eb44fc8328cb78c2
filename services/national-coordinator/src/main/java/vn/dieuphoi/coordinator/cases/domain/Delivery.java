package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Recipient;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;

/**
 * A submission on its way to one organisation on one leg: one mail, however many roles the organisation holds.
 *
 * @param leg whose duty carries it
 * @param carrier the organisation whose duty that is
 * @param roles why the organisation receives it
 * @param rule the rule that says so
 */
public record Delivery(
        DeliveryId id,
        SubmissionId submission,
        Role leg,
        OrganisationId carrier,
        OrganisationId organisation,
        List<Role> roles,
        CitedRule rule,
        Instant routedAt,
        DeliveryState state) {

    public Delivery {
        roles = List.copyOf(roles);
    }

    /** The name that a delivery always gets: routed again from the same events, it is the same mail. */
    static DeliveryId idOf(SubmissionId submission, Role leg, OrganisationId organisation) {
        return DeliveryId.derivedFrom(submission, leg.code(), organisation);
    }

    /** Whether it brings a submission on a leg to an organisation. */
    boolean isOn(SubmissionId what, Role of, OrganisationId to) {
        return submission.equals(what) && leg == of && organisation.equals(to);
    }

    /** It, to the successor of its recipient; it is the same mail. */
    Delivery to(OrganisationId successor) {
        return new Delivery(id, submission, leg, carrier, successor, roles, rule, routedAt, state);
    }

    /** Another of the same, for the successor of its recipient. */
    Delivery alsoTo(OrganisationId successor, List<Role> passedOn, Instant at) {
        return new Delivery(
                idOf(submission, leg, successor),
                submission,
                leg,
                carrier,
                successor,
                passedOn,
                rule,
                at,
                new DeliveryState.Pending(0));
    }

    public boolean isSent() {
        return state instanceof DeliveryState.Sent;
    }

    /** It after the mail server took it over; empty where it waits no more. */
    Optional<Delivery> sent(Handover handover) {
        return state instanceof DeliveryState.Pending waiting
                ? Optional.of(in(waiting.sent(handover)))
                : Optional.empty();
    }

    /** It after it was given up; empty where it waits no more. */
    Optional<Delivery> failed(Handover handover) {
        return state instanceof DeliveryState.Pending waiting
                ? Optional.of(in(waiting.failed(handover)))
                : Optional.empty();
    }

    private Delivery in(DeliveryState next) {
        return new Delivery(id, submission, leg, carrier, organisation, roles, rule, routedAt, next);
    }

    Recipient recipient() {
        return new Recipient(id, organisation, roles);
    }
}
