package vn.dieuphoi.webhooks;

import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.stream.Collectors;

/** The signature of one attempt, as Standard Webhooks defines it (symmetric, HMAC-SHA256). */
final class Signature {
    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private Signature() {}

    /** One signature per secret, with spaces between: the receiver accepts any that fits. */
    static String of(Webhook webhook, Instant at) {
        return webhook.secrets().stream()
                .map(secret -> sign(webhook, secret, at.getEpochSecond()))
                .collect(Collectors.joining(" "));
    }

    private static String sign(Webhook webhook, WebhookSecret secret, long second) {
        try {
            return new com.standardwebhooks.Webhook(secret.text()).sign(webhook.id(), second, webhook.payload());
        } catch (WebhookSigningException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
