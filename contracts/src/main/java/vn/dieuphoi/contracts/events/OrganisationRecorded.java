package vn.dieuphoi.contracts.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * The whole dated history of one organisation, as it is known now; replaces what was recorded before.
 *
 * @param periods by day, without overlap, at least one
 */
public record OrganisationRecorded(OrganisationId organisation, List<OrganisationPeriod> periods)
        implements DirectoryEvent {

    public OrganisationRecorded {
        Require.complete(OrganisationRecorded.class, organisation, periods);
        Periods.history(organisation.toString(), periods);
        periods = List.copyOf(periods);
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
