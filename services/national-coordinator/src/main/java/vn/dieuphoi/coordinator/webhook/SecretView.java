package vn.dieuphoi.coordinator.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new secret of an endpoint. It is shown in this answer, and in repetitions of it, and never again.
 *
 * @param id of the endpoint
 * @param earlierSecretUntil until when calls are signed with the secret before this one too
 */
@Schema(name = "WebhookSecret")
record SecretView(UUID id, String url, Instant createdAt, String secret, Optional<Instant> earlierSecretUntil) {

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "SecretView[id=%s]".formatted(id);
    }
}
