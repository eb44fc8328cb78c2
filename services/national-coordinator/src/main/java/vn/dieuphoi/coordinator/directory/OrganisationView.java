package vn.dieuphoi.coordinator.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Delegation;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * An organisation as clients see it.
 *
 * @param asOf the day that was asked about
 * @param state what holds on that day; absent where it is not there
 * @param history every state, first things first
 * @param delegations in force on that day or not, in the order in which they are numbered from 0
 */
record OrganisationView(
        OrganisationId id,
        LocalDate asOf,
        Optional<OrganisationPeriod> state,
        List<OrganisationPeriod> history,
        List<Delegation> delegations) {

    /** An organisation in a list. */
    record Item(OrganisationId id, OrganisationPeriod state) {
        static Item of(OrganisationRecorded recorded, LocalDate day) {
            return new Item(recorded.organisation(), recorded.asOf(day).orElseThrow());
        }
    }

    static OrganisationView of(OrganisationRecorded recorded, LocalDate day) {
        return new OrganisationView(
                recorded.organisation(),
                day,
                recorded.asOf(day),
                recorded.periods(),
                recorded.delegations().orElse(List.of()));
    }
}
