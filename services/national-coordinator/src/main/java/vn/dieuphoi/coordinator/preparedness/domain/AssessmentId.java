package vn.dieuphoi.coordinator.preparedness.domain;

import java.util.UUID;
import vn.dieuphoi.contracts.ids.Ids;

/** An assessment on record. */
public record AssessmentId(UUID value) {

    /** Reads the text of a UUID; refuses anything else with an {@link IllegalArgumentException}. */
    public static AssessmentId fromString(String text) {
        return new AssessmentId(UUID.fromString(text));
    }

    /** A new one, later than those before it. */
    public static AssessmentId next() {
        return new AssessmentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
