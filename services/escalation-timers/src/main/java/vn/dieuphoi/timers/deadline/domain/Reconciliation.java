package vn.dieuphoi.timers.deadline.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.DeadlineEvent;
import vn.dieuphoi.contracts.ids.DeadlineId;

/**
 * What new facts change about the deadlines of incidents.
 *
 * @param accepted the changes
 * @param unfounded open clocks that the facts no longer call for; they go on, and a person must look
 */
public record Reconciliation(List<DeadlineOutcome.Accepted> accepted, List<DeadlineId> unfounded) {
    public Reconciliation {
        accepted = List.copyOf(accepted);
        unfounded = List.copyOf(unfounded);
    }

    /** No news. */
    public static Reconciliation nothing() {
        return new Reconciliation(List.of(), List.of());
    }

    /** This and what is new about another incident. */
    public Reconciliation and(Reconciliation other) {
        return new Reconciliation(
                Stream.concat(accepted.stream(), other.accepted.stream()).toList(),
                Stream.concat(unfounded.stream(), other.unfounded.stream()).toList());
    }

    /** The same, with every clock fired whose end has passed already: nobody waits for the engine to come round. */
    public Reconciliation firedAt(Instant now) {
        return new Reconciliation(
                accepted.stream().map(change -> change.firedAt(now)).toList(), unfounded);
    }

    /** The deadlines as they are now, where that is new. */
    public List<Deadline> changed() {
        return accepted.stream().map(DeadlineOutcome.Accepted::next).toList();
    }

    /** What to tell, deadline by deadline. */
    public List<DeadlineEvent> events() {
        return accepted.stream().flatMap(change -> change.events().stream()).toList();
    }

    /** Those whose callers have to begin anew: another body owes the duty now, or its end is another. */
    public List<DeadlineOutcome.Accepted> calledAnew() {
        return accepted.stream().filter(DeadlineOutcome.Accepted::callsAnew).toList();
    }

    /** The deadlines that nobody needs to be called about any more. */
    public Set<DeadlineId> met() {
        return changed().stream()
                .filter(deadline -> deadline.fulfilled().isPresent())
                .map(deadline -> deadline.terms().id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
