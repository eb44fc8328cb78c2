package vn.dieuphoi.rulebook.facts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;

/**
 * A submission on its way to one organisation on one leg.
 *
 * @param leg whose duty carries it
 * @param roles why the organisation receives it; empty until the routing is known
 * @param confirmedAt when the recipient's mail server took it over
 */
public record Delivery(
        DeliveryId id,
        SubmissionId submission,
        Role leg,
        OrganisationId organisation,
        List<Role> roles,
        Optional<Instant> confirmedAt) {

    public Delivery {
        Objects.requireNonNull(id, "Delivery without an id");
        Objects.requireNonNull(submission, "Delivery without a submission");
        Objects.requireNonNull(leg, "Delivery without a leg");
        Objects.requireNonNull(organisation, "Delivery without an organisation");
        roles = roles.stream().distinct().sorted().toList();
    }

    /** Whether the routing that ordered this delivery is known, and with it every delivery of the same leg. */
    boolean routed() {
        return !roles.isEmpty();
    }

    Delivery join(Delivery other) {
        return new Delivery(
                id,
                submission,
                leg,
                organisation,
                routed() ? roles : other.roles,
                Earliest.of(confirmedAt, other.confirmedAt));
    }
}
