package vn.dieuphoi.rulebook.facts;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Of two things said about one matter one counts, whichever was heard first. */
final class Either {

    private Either() {}

    /** The greater one: any rule will do that does not depend on who was heard first. */
    static <T extends Comparable<? super T>> Optional<T> of(Optional<T> one, Optional<T> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
