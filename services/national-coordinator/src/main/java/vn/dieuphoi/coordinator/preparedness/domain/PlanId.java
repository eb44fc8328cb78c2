package vn.dieuphoi.coordinator.preparedness.domain;

import java.util.UUID;
import vn.dieuphoi.contracts.ids.Ids;

/** A response plan on record. */
public record PlanId(UUID value) {

    /** Reads the text of a UUID; refuses anything else with an {@link IllegalArgumentException}. */
    public static PlanId fromString(String text) {
        return new PlanId(UUID.fromString(text));
    }

    /** A new one, later than those before it. */
    public static PlanId next() {
        return new PlanId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
