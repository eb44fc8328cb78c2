package vn.dieuphoi.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One submission on its way to one organisation on one leg of the law. */
public record DeliveryId(UUID value) {

    public DeliveryId {
        Objects.requireNonNull(value, "DeliveryId without a value");
    }

    /** Reads the canonical text of a UUID; refuses anything else with an {@link IllegalArgumentException}. */
    @JsonCreator
    public static DeliveryId fromString(String text) {
        return new DeliveryId(Ids.parse(DeliveryId.class, text));
    }

    /** A new identifier that sorts by time of minting. */
    public static DeliveryId next() {
        return new DeliveryId(Ids.next());
    }

    /** The identifier that these parts always give: the same fact processed twice keeps its name. */
    public static DeliveryId derivedFrom(Object... parts) {
        return new DeliveryId(Ids.derivedFrom(DeliveryId.class.getSimpleName(), Ids.derivedFrom(parts)));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
