package vn.dieuphoi.timers.deadline;

import vn.dieuphoi.edge.Cursor;
import vn.dieuphoi.timers.deadline.domain.Deadline;

/**
 * A deadline in a list.
 *
 * @param position its number in the order of setting
 */
record Listed(long position, Deadline deadline) {
    Cursor cursor() {
        return Cursor.at(deadline.terms().incident(), position);
    }
}
