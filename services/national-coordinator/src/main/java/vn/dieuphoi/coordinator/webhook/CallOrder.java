package vn.dieuphoi.coordinator.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dieuphoi.coordinator.webhook.domain.CallId;
import vn.dieuphoi.coordinator.webhook.domain.EndpointId;

/**
 * A call that was taken up, with what is needed to make it.
 *
 * @param secrets the secrets to sign it with, as they are stored
 * @param attempt the number of this attempt; whoever holds another number no longer holds the call
 * @param setbacks failed attempts before this one
 * @param failures of the endpoint in a row
 * @param asked when it was made, or last asked for again
 */
record CallOrder(
        UUID id,
        UUID endpoint,
        String url,
        List<String> secrets,
        String payload,
        int attempt,
        int setbacks,
        int failures,
        Instant asked) {
    CallOrder {
        secrets = List.copyOf(secrets);
    }

    CallId call() {
        return new CallId(id);
    }

    EndpointId receiver() {
        return new EndpointId(endpoint);
    }

    /** Whether the endpoint's last call failed. */
    boolean troubled() {
        return failures > 0;
    }

    /** The URL, the secrets and the payload stay out of logs. */
    @Override
    public String toString() {
        return "CallOrder[id=%s, endpoint=%s, attempt=%d]".formatted(id, endpoint, attempt);
    }
}
