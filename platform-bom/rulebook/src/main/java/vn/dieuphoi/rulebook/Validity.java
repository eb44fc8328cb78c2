package vn.dieuphoi.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of Vietnam's calendar on which a version of a rule is in force.
 *
 * @param from the first day
 * @param to the last day; absent while no end is known
 */
public record Validity(LocalDate from, Optional<LocalDate> to) {

    public Validity {
        var start = from;
        to.filter(end -> end.isBefore(start)).ifPresent(end -> {
            throw new IllegalArgumentException("validTo %s is before validFrom %s".formatted(end, start));
        });
    }

    /** Whether the day lies in it, first and last day included. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !to.map(day::isAfter).orElse(false);
    }
}
