package vn.dieuphoi.contracts.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.SystemId;

/**
 * The whole dated history of one system, as it is known now; replaces what was recorded before.
 *
 * @param periods by day, without overlap, at least one
 */
public record SystemRecorded(SystemId system, List<SystemPeriod> periods) implements DirectoryEvent {

    public SystemRecorded {
        Require.complete(SystemRecorded.class, system, periods);
        Periods.history(system.toString(), periods);
        periods = List.copyOf(periods);
    }

    @Override
    public Aggregate aggregate() {
        return Aggregate.system(system);
    }

    /** What holds on this day; empty before the first period, after the last and in a gap. */
    public Optional<SystemPeriod> asOf(LocalDate day) {
        return periods.stream().filter(period -> period.covers(day)).findFirst();
    }
}
