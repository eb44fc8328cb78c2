package vn.dieuphoi.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A span of time, both ends included.
 *
 * @param from its first instant
 * @param to its last instant
 */
public record Span(Instant from, Instant to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("%s is before %s".formatted(to, from));
        }
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(from) && !instant.isAfter(to);
    }

    LocalDate lastDay() {
        return LegalTime.dayOf(to);
    }

    Stream<Integer> years() {
        return IntStream.rangeClosed(LegalTime.dayOf(from).getYear(), lastDay().getYear())
                .boxed();
    }
}
