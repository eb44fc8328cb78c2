package vn.dieuphoi.coordinator.webhook.domain;

import java.util.UUID;
import vn.dieuphoi.contracts.ids.Ids;

/** A place where an organisation wants to be told. */
public record EndpointId(UUID value) {

    /** Reads the text of a UUID; refuses anything else with an {@link IllegalArgumentException}. */
    public static EndpointId fromString(String text) {
        return new EndpointId(UUID.fromString(text));
    }

    /** A new one, later than those before it. */
    public static EndpointId next() {
        return new EndpointId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
