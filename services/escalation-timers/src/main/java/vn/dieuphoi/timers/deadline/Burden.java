package vn.dieuphoi.timers.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * What falls due for one body in a window.
 *
 * @param ladder whom to call about it
 * @param earliest when the first falls due
 */
record Burden(OrganisationId obligor, List<OrganisationId> ladder, long count, Instant earliest) {
    Burden {
        ladder = List.copyOf(ladder);
    }

    /** Both together, as one. */
    Burden and(Burden other) {
        return new Burden(
                obligor,
                ladder,
                count + other.count,
                Stream.of(earliest, other.earliest)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
