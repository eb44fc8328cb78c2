package vn.dieuphoi.timers.deadline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.edge.Cursor;
import vn.dieuphoi.timers.request.Moments;

/**
 * Which part of a forecast a client reads.
 *
 * @param reader who sees only the cases that it has a part in
 * @param after where the page before ended
 * @param limit how many items the page holds
 */
record ForecastReading(OrganisationId reader, ForecastWindow window, Optional<Cursor> after, int limit) {

    /** The end after which the page begins. */
    Instant afterEnd() {
        return after.map(cursor -> cursor.part(0, Moments::read)).orElse(window.from());
    }

    /** The deadline after which it begins, of those with that end. */
    UUID afterDeadline() {
        return after.map(cursor -> cursor.part(1, UUID::fromString)).orElse(new UUID(0, 0));
    }
}
