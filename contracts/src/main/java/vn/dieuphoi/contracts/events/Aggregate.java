package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.contracts.ids.SystemId;

/**
 * One thing whose events are ordered and numbered without gaps; written {@code kind/id}.
 *
 * @param kind incident, case, organisation, system, deadline, page or lesson
 * @param id the identifier of the thing among its kind
 */
public record Aggregate(String kind, String id) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]*");

    public Aggregate {
        Objects.requireNonNull(kind, "Aggregate without a kind");
        Objects.requireNonNull(id, "Aggregate without an id");
        if (!KIND.matcher(kind).matches() || id.isBlank()) {
            throw new IllegalArgumentException("not an aggregate: kind \"%s\", id \"%s\"".formatted(kind, id));
        }
    }

    /** Reads {@code kind/id}. */
    @JsonCreator
    public static Aggregate fromString(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("an aggregate is written kind/id: \"%s\"".formatted(text));
        }
        return new Aggregate(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The incident as reported. */
    public static Aggregate incident(IncidentId id) {
        return new Aggregate("incident", id.toString());
    }

    /** The coordinator's case of an incident; its id is the incident's. */
    public static Aggregate caseOf(IncidentId id) {
        return new Aggregate("case", id.toString());
    }

    public static Aggregate organisation(OrganisationId id) {
        return new Aggregate("organisation", id.toString());
    }

    public static Aggregate system(SystemId id) {
        return new Aggregate("system", id.toString());
    }

    public static Aggregate deadline(DeadlineId id) {
        return new Aggregate("deadline", id.toString());
    }

    public static Aggregate page(PageId id) {
        return new Aggregate("page", id.toString());
    }

    public static Aggregate lesson(LessonId id) {
        return new Aggregate("lesson", id.toString());
    }

    @JsonValue
    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
