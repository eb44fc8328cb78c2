package vn.dieuphoi.coordinator.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.dieuphoi.webhooks.Webhook;
import vn.dieuphoi.webhooks.WebhookAddress;
import vn.dieuphoi.webhooks.WebhookClient;
import vn.dieuphoi.webhooks.WebhookOutcome;

/** Makes an attempt out of an order: opens the secrets, sends, counts. */
@ApplicationScoped
class CallClient {
    private final WebhookClient client;
    private final SecretSeal seal;
    private final CallMeters meters;

    CallClient(WebhookClient client, SecretSeal seal, CallMeters meters) {
        this.client = client;
        this.seal = seal;
        this.meters = meters;
    }

    /** Whether secrets can be opened at all. */
    boolean isReady() {
        return seal.isReady();
    }

    /** What became of the attempt; empty when no secret opens, so that nobody could verify it. */
    Uni<Optional<WebhookOutcome>> send(CallOrder order) {
        if (order.attempt() > 1) {
            meters.resent(1);
        }
        var secrets = order.secrets().stream()
                .flatMap(stored -> seal.open(order.receiver(), stored).stream())
                .toList();
        if (secrets.isEmpty()) {
            meters.unsendable();
            return Uni.createFrom().item(Optional.empty());
        }
        return client.send(
                        new Webhook(order.call().toString(), new WebhookAddress(order.url()), secrets, order.payload()))
                .invoke(meters::attempted)
                .map(Optional::of);
    }
}
