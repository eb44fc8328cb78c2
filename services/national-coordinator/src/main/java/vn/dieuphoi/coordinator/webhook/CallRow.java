package vn.dieuphoi.coordinator.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.coordinator.webhook.domain.Call;
import vn.dieuphoi.coordinator.webhook.domain.CallId;
import vn.dieuphoi.coordinator.webhook.domain.CallState;

/** A row of {@code webhook_call} with its attempts. */
record CallRow(
        UUID id,
        String what,
        UUID incident,
        String state,
        @JsonProperty("created_at") Instant createdAt,
        int attempts,
        @JsonProperty("due_at") Instant dueAt,
        @Nullable List<AttemptRow> log) {

    /** A row of {@code webhook_attempt}. */
    record AttemptRow(
            int number,
            Instant at,
            String outcome,
            @Nullable Integer status) {

        Call.Attempt attempt() {
            return new Call.Attempt(number, at, outcome, Optional.ofNullable(status));
        }
    }

    Call call() {
        var reached = CallState.fromString(state);
        return new Call(
                new CallId(id),
                what,
                new IncidentId(incident),
                reached,
                createdAt,
                attempts,
                log == null ? List.of() : log.stream().map(AttemptRow::attempt).toList(),
                reached == CallState.PENDING ? Optional.of(dueAt) : Optional.empty());
    }
}
