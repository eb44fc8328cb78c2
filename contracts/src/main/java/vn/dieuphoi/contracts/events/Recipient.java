package vn.dieuphoi.contracts.events;

import java.util.List;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;

/**
 * One organisation that a submission goes to on one leg: one delivery, however many roles it holds.
 *
 * @param roles why it receives it; at least one
 */
public record Recipient(DeliveryId deliveryId, OrganisationId organisation, List<Role> roles) {

    public Recipient {
        Require.complete(Recipient.class, deliveryId, organisation, roles);
        Require.some("Recipient.roles", roles);
        roles = List.copyOf(roles);
    }
}
