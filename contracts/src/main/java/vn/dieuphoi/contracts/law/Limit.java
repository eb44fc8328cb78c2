package vn.dieuphoi.contracts.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.Optional;

/**
 * The time that a text of law gives for a duty.
 *
 * @param kind how the text limits the time
 * @param value ISO 8601: a duration for hours, days and periods, a truncated date for dates; absent where the text has
 *     no number
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Limit(LimitKind kind, Optional<String> value) {

    public Limit {
        Objects.requireNonNull(kind, "Limit without a kind");
        Objects.requireNonNull(value, "Limit.value must be an Optional");
        if (!kind.takes(value.orElse(""))) {
            throw new IllegalArgumentException(
                    "a limit of kind %s cannot have the value \"%s\"".formatted(kind.code(), value.orElse("")));
        }
    }

    /** A limit without a number: immediate, promptly or none in law. */
    public static Limit of(LimitKind kind) {
        return new Limit(kind, Optional.empty());
    }

    /** A limit with a number or date in ISO 8601. */
    public static Limit of(LimitKind kind, String value) {
        return new Limit(kind, Optional.of(value));
    }

    /** The code of the kind, with the value where there is one: {@code calendar-days P5D}. */
    @Override
    public String toString() {
        return value.map(number -> kind.code() + " " + number).orElse(kind.code());
    }
}
