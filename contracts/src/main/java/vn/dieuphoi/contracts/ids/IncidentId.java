package vn.dieuphoi.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One incident, from the first notice on; the case that the coordinator keeps of it has the same identifier. */
public record IncidentId(UUID value) {

    public IncidentId {
        Objects.requireNonNull(value, "IncidentId without a value");
    }

    /** Reads the canonical text of a UUID; refuses anything else with an {@link IllegalArgumentException}. */
    @JsonCreator
    public static IncidentId fromString(String text) {
        return new IncidentId(Ids.parse(IncidentId.class, text));
    }

    /** A new identifier that sorts by time of minting. */
    public static IncidentId next() {
        return new IncidentId(Ids.next());
    }

    /** The identifier that these parts always give: the same fact processed twice keeps its name. */
    public static IncidentId derivedFrom(Object... parts) {
        return new IncidentId(Ids.derivedFrom(IncidentId.class.getSimpleName(), Ids.derivedFrom(parts)));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
