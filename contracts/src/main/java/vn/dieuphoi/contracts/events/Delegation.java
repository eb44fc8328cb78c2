package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;

/**
 * A written delegation by the owner of systems to a capable body below it (NĐ331 Đ4.3): scope, duties and term.
 *
 * @param delegate who carries the duties out; the owner goes on to answer for them
 * @param document the writing, by number and date
 * @param scope in the words of the writing
 * @param systems to which it is limited; empty: all of the owner's
 * @param duties as {@code incident-reporting}; an open list
 * @param validFrom the first day of its term
 * @param validTo the first day after its term; absent where it has no end
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Delegation(
        OrganisationId delegate,
        String document,
        String scope,
        List<SystemId> systems,
        List<String> duties,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    /** The duty of notices and reports of incidents (NĐ331 Đ31.2.d). */
    public static final String INCIDENT_REPORTING = "incident-reporting";

    public Delegation {
        Require.complete(Delegation.class, delegate, document, scope, systems, duties, validFrom, validTo);
        Require.text("document", document);
        Require.text("scope", scope);
        Require.some("duties", duties);
        Periods.bounds(validFrom, validTo);
        systems = List.copyOf(systems);
        duties = List.copyOf(duties);
    }

    /** Whether it is in force on this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
    }

    /** The same with another end. */
    public Delegation until(LocalDate end) {
        return new Delegation(delegate, document, scope, systems, duties, validFrom, Optional.of(end));
    }
}
