package vn.dieuphoi.timers.request;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.edge.Caller;
import vn.dieuphoi.edge.Cursor;
import vn.dieuphoi.edge.PageQuery;

/**
 * Which part of which cases a client reads. Lists are in the order of incidents, and of making within each.
 *
 * @param reader who sees only the cases that it has a part in
 * @param incident the only one wanted
 * @param after where the page before ended
 * @param limit how many items the page holds
 */
public record CaseReading(OrganisationId reader, Optional<IncidentId> incident, Optional<Cursor> after, int limit) {

    /** What a caller asks for; a bad parameter ends the request with status 400. */
    public static CaseReading of(Caller caller, @Nullable String incident, PageQuery page) {
        return new CaseReading(caller.organisation(), Parameters.incident(incident), page.after(), page.size());
    }

    /** The incident at which the page begins. */
    public UUID afterIncident() {
        return after.map(cursor -> cursor.part(0, UUID::fromString)).orElse(new UUID(0, 0));
    }

    /** The position within that incident after which it begins. */
    public long afterPosition() {
        return after.map(cursor -> cursor.part(1, Long::parseLong)).orElse(0L);
    }
}
