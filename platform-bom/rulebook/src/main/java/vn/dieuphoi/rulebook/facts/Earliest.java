package vn.dieuphoi.rulebook.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Of two instants told for one happening the earlier one counts: a resubmission never restarts a clock. */
final class Earliest {

    private Earliest() {}

    static Optional<Instant> of(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
