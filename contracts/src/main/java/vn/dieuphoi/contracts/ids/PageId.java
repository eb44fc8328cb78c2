package vn.dieuphoi.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One call to one body about a target that has run out. */
public record PageId(UUID value) {

    public PageId {
        Objects.requireNonNull(value, "PageId without a value");
    }

    /** Reads the canonical text of a UUID; refuses anything else with an {@link IllegalArgumentException}. */
    @JsonCreator
    public static PageId fromString(String text) {
        return new PageId(Ids.parse(PageId.class, text));
    }

    /** A new identifier that sorts by time of minting. */
    public static PageId next() {
        return new PageId(Ids.next());
    }

    /** The identifier that these parts always give: the same fact processed twice keeps its name. */
    public static PageId derivedFrom(Object... parts) {
        return new PageId(Ids.derivedFrom(PageId.class.getSimpleName(), Ids.derivedFrom(parts)));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
