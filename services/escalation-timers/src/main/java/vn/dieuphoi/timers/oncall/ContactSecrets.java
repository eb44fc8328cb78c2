package vn.dieuphoi.timers.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The keys of webhooks, which are in the environment of the service and nowhere else. */
@ApplicationScoped
public class ContactSecrets {
    private final OnCallConfig config;

    ContactSecrets(OnCallConfig config) {
        this.config = config;
    }

    /**
     * The key of a webhook.
     *
     * @throws IllegalArgumentException when its variable is not set
     */
    public String of(ContactWebhook webhook) {
        return Optional.ofNullable(System.getenv(webhook.variable()))
                .or(() -> Optional.ofNullable(config.secrets().get(webhook.variable())))
                .orElseThrow(() -> new IllegalArgumentException("%s is not set".formatted(webhook.variable())));
    }
}
