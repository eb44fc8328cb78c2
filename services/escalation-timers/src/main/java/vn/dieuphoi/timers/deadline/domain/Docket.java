package vn.dieuphoi.timers.deadline.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.DeadlineId;

/** The deadlines of one incident. */
public record Docket(List<Deadline> deadlines) {
    public Docket {
        deadlines = List.copyOf(deadlines);
    }

    /** Holds every clock against what is known now: new ones start, fulfilled ones end, none is dropped. */
    public Reconciliation reconcile(List<Claim> claims) {
        var known = deadlines.stream()
                .collect(Collectors.toMap(deadline -> deadline.terms().id(), Function.identity()));
        return new Reconciliation(
                claims.stream()
                        .flatMap(claim -> confronted(known, claim).accepted())
                        .toList(),
                unfounded(claims));
    }

    private static DeadlineOutcome confronted(Map<DeadlineId, Deadline> known, Claim claim) {
        return Optional.ofNullable(known.get(claim.terms().id()))
                .map(deadline -> deadline.confront(claim))
                .orElseGet(() -> Deadline.set(claim));
    }

    private List<DeadlineId> unfounded(List<Claim> claims) {
        Set<DeadlineId> claimed =
                claims.stream().map(claim -> claim.terms().id()).collect(Collectors.toSet());
        Stream<DeadlineId> open = deadlines.stream()
                .filter(deadline -> deadline.fulfilled().isEmpty())
                .map(deadline -> deadline.terms().id());
        return open.filter(id -> !claimed.contains(id)).toList();
    }
}
