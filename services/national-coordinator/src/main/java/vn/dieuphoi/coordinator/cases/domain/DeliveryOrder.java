package vn.dieuphoi.coordinator.cases.domain;

import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * A delivery that is to be handed over to the mail server now, with everything that its mail says.
 *
 * @param known of the incident now
 * @param names of the organisations in the case
 * @param mailbox the recipient's official mailbox; absent where the directory has none
 * @param setbacks how often it was certain before that nothing had been handed over
 */
public record DeliveryOrder(
        KnownFacts known,
        Submission submission,
        Delivery delivery,
        Map<OrganisationId, String> names,
        Optional<String> mailbox,
        int setbacks) {

    public DeliveryOrder {
        names = Map.copyOf(names);
    }

    /** What the case was opened with. */
    public Opening opening() {
        return known.opening();
    }

    /** The same, with the address that the directory has now. */
    public DeliveryOrder to(Optional<String> address) {
        return new DeliveryOrder(known, submission, delivery, names, address, setbacks);
    }

    /** Which handover this is, from 1. */
    public int attempt() {
        return delivery.state().attempts();
    }

    /** The name of an organisation; the id of one that the directory did not know. */
    public String nameOf(OrganisationId organisation) {
        return names.getOrDefault(organisation, organisation.value());
    }
}
