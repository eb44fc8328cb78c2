package vn.dieuphoi.timers.deadline.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.DeadlineEvent;
import vn.dieuphoi.contracts.events.DeadlineMet;
import vn.dieuphoi.contracts.events.DeadlineMissed;
import vn.dieuphoi.contracts.events.RevisionCause;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.rulebook.Fulfilled;

/**
 * One clock of one obligor on one duty. It follows the facts, whatever the order in which they become known: of two
 * triggers, or two acts that fulfil, the earlier counts. It has a new version, announced again and with the former kept,
 * when it is put back, when a fact that it rests on is corrected, or when the obligor's part passes on. Nothing but a
 * correction puts it forward, and it is never dropped.
 */
public sealed interface Deadline {

    Terms terms();

    /** The ends that passed before the duty was fulfilled, as far as the platform noticed, in the order of passing. */
    List<Miss> misses();

    /** The first act that fulfilled the duty. */
    Optional<Fulfilled> fulfilled();

    /** The word in data: running, missed, met or met-late. */
    String code();

    /** The clock of a duty not heard of before. */
    static DeadlineOutcome.Accepted set(Claim claim) {
        return settled(
                claim.terms(),
                List.of(),
                claim.fulfilled(),
                List.of(claim.terms().announcement()));
    }

    /** A deadline as it was kept. */
    static Deadline of(Terms terms, List<Miss> misses, Optional<Fulfilled> act) {
        return act.<Deadline>map(fulfilled -> new Met(terms, misses, fulfilled))
                .orElseGet(() -> misses.isEmpty() ? new Running(terms) : new Missed(terms, misses));
    }

    /** The gravest end that passed: the statutory one, if it did. */
    default Optional<Miss> gravest() {
        return misses().stream().max(Comparator.comparing(miss -> miss.which() == DueKind.STATUTORY));
    }

    /** When something is to happen by itself; never, once it is met. */
    default Optional<Instant> nextActionAt() {
        return fulfilled().isPresent()
                ? Optional.empty()
                : unnoticed().map(End::at).findFirst();
    }

    /** Lets the ends that have passed be noticed. */
    default DeadlineOutcome fire(Instant now) {
        if (fulfilled().isPresent()) {
            return new DeadlineOutcome.Refused(DeadlineOutcome.Reason.ALREADY_MET);
        }
        var fresh = unnoticed()
                .filter(end -> !end.at().isAfter(now))
                .map(end -> new Miss(end.which(), end.at(), now))
                .toList();
        return fresh.isEmpty()
                ? new DeadlineOutcome.Refused(DeadlineOutcome.Reason.NOT_DUE)
                : new DeadlineOutcome.Accepted(
                        new Missed(terms(), joined(misses(), fresh)),
                        fresh.stream().<DeadlineEvent>map(this::missed).toList());
    }

    /** Holds the clock against what is known now. */
    default DeadlineOutcome confront(Claim claim) {
        var act = earlier(fulfilled(), claim.fulfilled());
        return terms().supersededBy(claim.terms(), act.isPresent())
                .<DeadlineOutcome>map(cause -> revised(claim.terms(), act, cause))
                .orElseGet(() -> inThisVersion(claim.terms(), act));
    }

    private DeadlineOutcome inThisVersion(Terms newer, Optional<Fulfilled> act) {
        if (terms().arePutBackBy(newer)) {
            return announced(newer.inPlaceOf(terms()), misses(), act);
        }
        return act.equals(fulfilled())
                ? new DeadlineOutcome.Refused(DeadlineOutcome.Reason.NOTHING_NEW)
                : settled(terms(), misses(), act, List.of());
    }

    /** What passed by the corrected facts may not have passed by the right ones, so it stays with the former version. */
    private DeadlineOutcome.Accepted revised(Terms newer, Optional<Fulfilled> act, RevisionCause cause) {
        return switch (cause) {
            case FACTS_CORRECTED -> announced(newer.after(terms(), misses(), cause), List.of(), act);
            case PARTY_SUCCEEDED -> announced(terms().passedTo(newer, misses()), misses(), act);
        };
    }

    private static DeadlineOutcome.Accepted announced(Terms terms, List<Miss> misses, Optional<Fulfilled> act) {
        return settled(terms, misses, act, List.of(terms.announcement()));
    }

    private Stream<End> unnoticed() {
        return terms().ends().stream().filter(end -> misses().stream().noneMatch(miss -> miss.which() == end.which()));
    }

    private DeadlineMissed missed(Miss miss) {
        return new DeadlineMissed(terms().id(), terms().incident(), miss.which(), miss.dueAt(), miss.firedAt());
    }

    private static DeadlineOutcome.Accepted settled(
            Terms terms, List<Miss> misses, Optional<Fulfilled> act, List<DeadlineEvent> announced) {
        var next = of(terms, misses, act);
        return new DeadlineOutcome.Accepted(
                next,
                switch (next) {
                    case Met met -> joined(announced, List.of(met.announcement()));
                    case Running open -> announced;
                    case Missed open -> announced;
                });
    }

    private static Optional<Fulfilled> earlier(Optional<Fulfilled> one, Optional<Fulfilled> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.comparing(Fulfilled::at));
    }

    private static <T> List<T> joined(List<? extends T> some, List<? extends T> others) {
        var all = new ArrayList<T>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** No end of it has passed. */
    record Running(Terms terms) implements Deadline {
        @Override
        public List<Miss> misses() {
            return List.of();
        }

        @Override
        public Optional<Fulfilled> fulfilled() {
            return Optional.empty();
        }

        @Override
        public String code() {
            return "running";
        }
    }

    /** An end of it passed. The duty goes on and can still be met. */
    record Missed(Terms terms, List<Miss> misses) implements Deadline {
        public Missed {
            misses = List.copyOf(misses);
            if (misses.isEmpty()) {
                throw new IllegalArgumentException("deadline %s missed nothing".formatted(terms.id()));
            }
        }

        @Override
        public Optional<Fulfilled> fulfilled() {
            return Optional.empty();
        }

        @Override
        public String code() {
            return "missed";
        }
    }

    /** The duty was fulfilled, by {@code act}. */
    record Met(Terms terms, List<Miss> misses, Fulfilled act) implements Deadline {
        public Met {
            misses = List.copyOf(misses);
        }

        @Override
        public Optional<Fulfilled> fulfilled() {
            return Optional.of(act);
        }

        /** Whether that was after the statutory end. An act at the very instant is in time. */
        public boolean late() {
            return terms.dueAt().map(act.at()::isAfter).orElse(false);
        }

        /** Whether that was after the internal target, which is no breach of law. */
        public boolean afterTarget() {
            return terms.targetAt().map(act.at()::isAfter).orElse(false);
        }

        @Override
        public String code() {
            return late() ? "met-late" : "met";
        }

        DeadlineMet announcement() {
            return new DeadlineMet(terms.id(), terms.incident(), act.at(), late(), afterTarget(), act.by());
        }
    }
}
