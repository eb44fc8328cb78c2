package vn.dieuphoi.coordinator.webhook;

import java.util.Optional;
import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.Problem;
import vn.dieuphoi.edge.ProblemException;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.webhooks.AddressFault;

/** Refusals about webhooks as answers to clients. */
final class Refusals {
    private static final Messages MESSAGES = Messages.of("coordinator", Refusals.class);

    private Refusals() {}

    /** There is no key under which secrets could be stored. */
    static ProblemException notConfigured() {
        return Problem.of(MESSAGES, 503, "webhooks-not-configured").failure();
    }

    static ProblemException tooMany(int most) {
        return Problem.of(MESSAGES, 409, "too-many-webhooks", most).failure();
    }

    static ProblemException paused() {
        return Problem.of(MESSAGES, 409, "webhook-paused").failure();
    }

    /** Adds what is wrong with a URL to what is wrong with the body. */
    static void address(RequestFields fields, Optional<AddressFault> fault) {
        fault.ifPresent(
                found -> fields.refuse("url", "url-" + found.code(), MESSAGES.text("webhook.url-" + found.code())));
    }
}
