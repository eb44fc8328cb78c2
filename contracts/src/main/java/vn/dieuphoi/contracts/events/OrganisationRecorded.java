package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * The whole dated history of one organisation, as it is known now; replaces what was recorded before.
 *
 * @param periods by day, without overlap, at least one
 * @param delegations what it delegated in writing as the owner of systems (NĐ331 Đ4.3), first begun first; absent where
 *     it never did
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OrganisationRecorded(
        OrganisationId organisation, List<OrganisationPeriod> periods, Optional<List<Delegation>> delegations)
        implements DirectoryEvent {

    public OrganisationRecorded {
        Require.complete(OrganisationRecorded.class, organisation, periods, delegations);
        Periods.history(organisation.toString(), periods);
        periods = List.copyOf(periods);
        delegations = delegations.map(List::copyOf);
    }

    /** One that delegated nothing. */
    public OrganisationRecorded(OrganisationId organisation, List<OrganisationPeriod> periods) {
        this(organisation, periods, Optional.empty());
    }

    @Override
    public Aggregate aggregate() {
        return Aggregate.organisation(organisation);
    }

    /** What holds on this day; empty before the first period, after the last and in a gap. */
    public Optional<OrganisationPeriod> asOf(LocalDate day) {
        return periods.stream().filter(period -> period.covers(day)).findFirst();
    }
}
