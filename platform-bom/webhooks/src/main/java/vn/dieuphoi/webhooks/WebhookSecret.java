package vn.dieuphoi.webhooks;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key that a sender and a receiver share.
 *
 * @param text {@code whsec_} and 24 to 64 random bytes in base64
 */
public record WebhookSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int LEAST = 24;
    private static final int MOST = 64;
    private static final int USUAL = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public WebhookSecret {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook secret begins with " + PREFIX);
        }
        var length = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
        if (length < LEAST || length > MOST) {
            throw new IllegalArgumentException("a webhook secret has 24 to 64 bytes, not " + length);
        }
    }

    /** A new one of 32 random bytes. */
    public static WebhookSecret generate() {
        var bytes = new byte[USUAL];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return "WebhookSecret[redacted]";
    }
}
