package vn.dieuphoi.coordinator.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.dieuphoi.webhooks.WebhookOutcome;

/**
 * Meter names of the webhooks in one place. A call that is given up and an endpoint that is gone are alarms: a person
 * must reach the organisation.
 */
@ApplicationScoped
class CallMeters {
    private final MeterRegistry registry;

    CallMeters(MeterRegistry registry) {
        this.registry = registry;
        List.of("taken", "refused", "away", "forbidden", "unsendable").forEach(outcome -> attempts(outcome, 0));
        givenUp(0);
        gone(0);
        resent(0);
    }

    void attempted(WebhookOutcome outcome) {
        attempts(
                switch (outcome) {
                    case WebhookOutcome.Taken taken -> "taken";
                    case WebhookOutcome.Refused refused -> "refused";
                    case WebhookOutcome.Away away -> "away";
                    case WebhookOutcome.Forbidden forbidden -> "forbidden";
                },
                1);
    }

    void unsendable() {
        attempts("unsendable", 1);
    }

    void givenUp(int calls) {
        registry.counter("incident_coordinator_given_up_webhooks").increment(calls);
    }

    void gone(int endpoints) {
        registry.counter("incident_coordinator_gone_webhook_endpoints").increment(endpoints);
    }

    /** Calls go out again under their old webhook-id. */
    void resent(int calls) {
        registry.counter("incident_coordinator_resent_webhooks").increment(calls);
    }

    private void attempts(String outcome, int times) {
        registry.counter("incident_coordinator_webhook_attempts", "outcome", outcome)
                .increment(times);
    }
}
