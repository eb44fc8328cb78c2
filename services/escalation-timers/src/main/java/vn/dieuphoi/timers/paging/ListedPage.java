package vn.dieuphoi.timers.paging;

import vn.dieuphoi.edge.Cursor;
import vn.dieuphoi.timers.paging.domain.Page;

/**
 * A page in a list.
 *
 * @param position its number in the order of making
 */
record ListedPage(long position, Page page) {
    Cursor cursor() {
        return Cursor.at(page.heading().incident(), position);
    }
}
