package vn.dieuphoi.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One notice or report as it was received. */
public record SubmissionId(UUID value) {

    public SubmissionId {
        Objects.requireNonNull(value, "SubmissionId without a value");
    }

    /** Reads the canonical text of a UUID; refuses anything else with an {@link IllegalArgumentException}. */
    @JsonCreator
    public static SubmissionId fromString(String text) {
        return new SubmissionId(Ids.parse(SubmissionId.class, text));
    }

    /** A new identifier that sorts by time of minting. */
    public static SubmissionId next() {
        return new SubmissionId(Ids.next());
    }

    /** The identifier that these parts always give: the same fact processed twice keeps its name. */
    public static SubmissionId derivedFrom(Object... parts) {
        return new SubmissionId(Ids.derivedFrom(SubmissionId.class.getSimpleName(), Ids.derivedFrom(parts)));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
