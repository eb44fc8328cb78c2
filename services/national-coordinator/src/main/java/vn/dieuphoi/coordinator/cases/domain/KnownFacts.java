package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of an incident: what its case was opened with, and what turned out to be otherwise. Nothing is
 * overwritten; of several corrections of one fact the last counts.
 *
 * @param corrections the first one first
 */
public record KnownFacts(Opening opening, List<FactsCorrection> corrections) {

    public KnownFacts {
        corrections = List.copyOf(corrections);
    }

    /** Nothing is corrected yet. */
    public static KnownFacts of(Opening opening) {
        return new KnownFacts(opening, List.of());
    }

    /**
     * A correction beside what was held for true until then.
     *
     * @param detectedBefore absent where the detection is not corrected
     * @param levelBefore absent where the level is not corrected, or was not known
     */
    public record Corrected(
            FactsCorrection correction, Optional<Instant> detectedBefore, Optional<Integer> levelBefore) {}

    /** When the incident was detected, as far as is known now. */
    public Instant detectedAt() {
        return corrections.stream()
                .flatMap(correction -> correction.detectedAt().stream())
                .reduce((earlier, later) -> later)
                .orElse(opening.detectedAt());
    }

    /** The security level of the system, as far as is known now. */
    public Optional<Integer> level() {
        return corrections.stream()
                .flatMap(correction -> correction.systemLevel().stream())
                .reduce((earlier, later) -> later)
                .or(() -> opening.system().level());
    }

    /** What is known after one more correction. */
    public KnownFacts corrected(FactsCorrection more) {
        return new KnownFacts(
                opening, Stream.concat(corrections.stream(), Stream.of(more)).toList());
    }

    /** The corrections, each beside what it replaced. */
    public List<Corrected> history() {
        var history = new ArrayList<Corrected>();
        var before = of(opening);
        for (var correction : corrections) {
            history.add(before.beside(correction));
            before = before.corrected(correction);
        }
        return history;
    }

    private Corrected beside(FactsCorrection correction) {
        return new Corrected(
                correction,
                correction.detectedAt().map(now -> detectedAt()),
                correction.systemLevel().flatMap(now -> level()));
    }
}
