package vn.dieuphoi.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One information system of the directory, by its short name in Latin letters (his-19). */
public record SystemId(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SystemId {
        Slug.check(SystemId.class, value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
