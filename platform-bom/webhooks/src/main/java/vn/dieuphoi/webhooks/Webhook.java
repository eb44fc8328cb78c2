package vn.dieuphoi.webhooks;

import java.util.List;

/**
 * One thing to tell one receiver.
 *
 * @param id the same in every repetition, so that the receiver can tell it from a new one
 * @param to where it goes
 * @param secrets it is signed with each: two of them while a secret is being replaced
 * @param payload JSON text, sent as UTF-8 exactly as it is here
 */
public record Webhook(String id, WebhookAddress to, List<WebhookSecret> secrets, String payload) {
    public Webhook {
        if (!id.matches("[A-Za-z0-9_-]{1,128}")) {
            throw new IllegalArgumentException("not the id of a webhook: " + id);
        }
        secrets = List.copyOf(secrets);
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("webhook %s has no secret to be signed with".formatted(id));
        }
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Webhook[id=%s, to=%s]".formatted(id, to);
    }
}
