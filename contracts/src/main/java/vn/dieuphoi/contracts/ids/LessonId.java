package vn.dieuphoi.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One lesson drawn from a completed case. */
public record LessonId(UUID value) {

    public LessonId {
        Objects.requireNonNull(value, "LessonId without a value");
    }

    /** Reads the canonical text of a UUID; refuses anything else with an {@link IllegalArgumentException}. */
    @JsonCreator
    public static LessonId fromString(String text) {
        return new LessonId(Ids.parse(LessonId.class, text));
    }

    /** A new identifier that sorts by time of minting. */
    public static LessonId next() {
        return new LessonId(Ids.next());
    }

    /** The identifier that these parts always give: the same fact processed twice keeps its name. */
    public static LessonId derivedFrom(Object... parts) {
        return new LessonId(Ids.derivedFrom(LessonId.class.getSimpleName(), Ids.derivedFrom(parts)));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
