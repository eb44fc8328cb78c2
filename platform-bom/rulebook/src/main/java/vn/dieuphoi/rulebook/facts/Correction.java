package vn.dieuphoi.rulebook.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * Facts that turned out to be others. Of several corrections of one fact the last counts.
 *
 * @param detectedAt when the incident was really detected
 * @param systemLevel the real level of the system, 1 to 5
 * @param by who corrected them
 * @param at when
 */
public record Correction(Optional<Instant> detectedAt, Optional<Integer> systemLevel, OrganisationId by, Instant at) {

    /** What the last of the corrections that speak of a fact says about it. */
    static <T> Optional<T> last(List<Correction> corrections, Function<Correction, Optional<T>> fact) {
        return corrections.stream()
                .filter(correction -> fact.apply(correction).isPresent())
                .max(Comparator.comparing(Correction::at))
                .flatMap(fact);
    }
}
