package vn.dieuphoi.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One clock of one obligor on one duty. */
public record DeadlineId(UUID value) {

    public DeadlineId {
        Objects.requireNonNull(value, "DeadlineId without a value");
    }

    /** Reads the canonical text of a UUID; refuses anything else with an {@link IllegalArgumentException}. */
    @JsonCreator
    public static DeadlineId fromString(String text) {
        return new DeadlineId(Ids.parse(DeadlineId.class, text));
    }

    /** A new identifier that sorts by time of minting. */
    public static DeadlineId next() {
        return new DeadlineId(Ids.next());
    }

    /** The identifier that these parts always give: the same fact processed twice keeps its name. */
    public static DeadlineId derivedFrom(Object... parts) {
        return new DeadlineId(Ids.derivedFrom(DeadlineId.class.getSimpleName(), Ids.derivedFrom(parts)));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
