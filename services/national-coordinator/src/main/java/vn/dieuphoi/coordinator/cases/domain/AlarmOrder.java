package vn.dieuphoi.coordinator.cases.domain;

import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * An alarm that is to be handed over to the mail server now, with everything that its mail says.
 *
 * @param known of the incident
 * @param number of the receipt of the notice
 * @param coordinator of the case; absent where that itself is the role that nobody holds
 * @param mailbox the coordinator's; absent where the directory has none
 * @param setbacks how often it was certain before that nothing had been handed over
 */
public record AlarmOrder(
        KnownFacts known,
        RoleAlarm alarm,
        String number,
        Optional<OrganisationId> coordinator,
        Optional<String> mailbox,
        int setbacks) {

    /** The same, with the address that the directory has now. */
    public AlarmOrder to(Optional<String> address) {
        return new AlarmOrder(known, alarm, number, coordinator, address, setbacks);
    }

    /** The same, to nobody in particular. */
    public AlarmOrder toNobody() {
        return new AlarmOrder(known, alarm, number, Optional.empty(), Optional.empty(), setbacks);
    }

    /** Which handover this is, from 1. */
    public int attempt() {
        return alarm.state().attempts();
    }
}
