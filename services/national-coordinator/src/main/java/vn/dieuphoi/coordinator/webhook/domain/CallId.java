package vn.dieuphoi.coordinator.webhook.domain;

import java.util.UUID;
import vn.dieuphoi.contracts.ids.Ids;

/** One thing to tell one endpoint; the webhook-id of every attempt. */
public record CallId(UUID value) {

    /** Reads the text of a UUID; refuses anything else with an {@link IllegalArgumentException}. */
    public static CallId fromString(String text) {
        return new CallId(UUID.fromString(text));
    }

    /** A new one, later than those before it. */
    public static CallId next() {
        return new CallId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
