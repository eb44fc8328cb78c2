package vn.dieuphoi.coordinator.webhook.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;

/**
 * One thing to tell one endpoint, as the log has it.
 *
 * @param what the type of the payload: {@code submission.routed}
 * @param begun how many attempts were begun; more than the log has when a process died in one
 * @param next when it is tried next, at the earliest; present while it is pending
 */
public record Call(
        CallId id,
        String what,
        IncidentId incident,
        CallState state,
        Instant createdAt,
        int begun,
        List<Attempt> attempts,
        Optional<Instant> next) {

    public Call {
        attempts = List.copyOf(attempts);
    }

    /**
     * How one attempt ended.
     *
     * @param outcome taken, refused, forbidden, or why the receiver was away
     * @param status of the receiver's answer
     */
    public record Attempt(int number, Instant at, String outcome, Optional<Integer> status) {}
}
