package vn.dieuphoi.coordinator.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.coordinator.webhook.domain.Call;

/**
 * A call in the delivery log.
 *
 * @param id the webhook-id that the receiver saw
 * @param begun how many attempts were begun; more than are listed when a process of ours died in one
 * @param nextAttemptAt the earliest instant of the next attempt
 */
@Schema(name = "WebhookCall")
record CallView(
        UUID id,
        String what,
        IncidentId incident,
        String state,
        Instant createdAt,
        int begun,
        List<Attempt> attempts,
        Optional<Instant> nextAttemptAt) {

    /** An attempt that ended. */
    @Schema(name = "WebhookAttempt")
    record Attempt(int number, Instant at, String outcome, Optional<Integer> status) {}

    static CallView of(Call call) {
        return new CallView(
                call.id().value(),
                call.what(),
                call.incident(),
                call.state().code(),
                call.createdAt(),
                call.begun(),
                call.attempts().stream()
                        .map(one -> new Attempt(one.number(), one.at(), one.outcome(), one.status()))
                        .toList(),
                call.next());
    }
}
