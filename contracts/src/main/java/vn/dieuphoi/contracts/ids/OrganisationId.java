package vn.dieuphoi.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One organisation of the directory, by its short name in Latin letters (so-tttt-19). */
public record OrganisationId(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganisationId {
        Slug.check(OrganisationId.class, value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
