package vn.dieuphoi.timers.deadline;

import java.time.Instant;
import vn.dieuphoi.edge.Cursor;
import vn.dieuphoi.timers.deadline.domain.Terms;

/**
 * A deadline that is still to be met, in a forecast.
 *
 * @param endsAt when it falls due, as it is searched for: to the microsecond
 */
record Upcoming(Instant endsAt, Terms terms) {
    Cursor cursor() {
        return Cursor.at(endsAt, terms.id());
    }
}
