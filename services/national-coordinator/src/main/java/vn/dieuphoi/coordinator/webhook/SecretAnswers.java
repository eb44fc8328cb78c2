package vn.dieuphoi.coordinator.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import vn.dieuphoi.coordinator.webhook.domain.EndpointId;
import vn.dieuphoi.edge.Idempotency;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.webhooks.WebhookSecret;

/** Answers that show a secret once: kept for repetitions with the secret sealed, opened on their way out. */
@ApplicationScoped
class SecretAnswers {
    private static final String SECRET = "secret";

    private final Idempotency idempotency;
    private final SecretSeal seal;
    private final ObjectMapper json;

    SecretAnswers(Idempotency idempotency, SecretSeal seal, ObjectMapper json) {
        this.idempotency = idempotency;
        this.seal = seal;
        this.json = json;
    }

    /** A new secret, as it is stored. */
    String make(EndpointId owner) {
        return seal.seal(owner, WebhookSecret.generate());
    }

    /** Makes a secret once. */
    Uni<StoredResponse> once(Work work, IdempotentRequest request, Supplier<Uni<SecretView>> effect) {
        return idempotency.once(
                work,
                request,
                () -> effect.get()
                        .map(view -> idempotency
                                .answer(201, view)
                                .with("Location", WebhookResource.PATH + "/" + view.id())));
    }

    /** The answer with its secret readable; without, where the deployment's key has changed since. */
    StoredResponse opened(StoredResponse kept) {
        try {
            var body = (ObjectNode) json.readTree(kept.body());
            var owner = EndpointId.fromString(body.path("id").asText());
            seal.open(owner, body.path(SECRET).asText())
                    .ifPresentOrElse(secret -> body.put(SECRET, secret.text()), () -> body.remove(SECRET));
            return new StoredResponse(kept.status(), kept.headers(), json.writeValueAsString(body));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("an answer with a secret cannot be read", ours);
        }
    }
}
