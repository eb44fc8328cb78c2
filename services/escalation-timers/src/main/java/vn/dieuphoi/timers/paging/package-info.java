/** Pages: who is called about a missed end, by which mail, and the link by which the page is taken. */
@NullMarked
package vn.dieuphoi.timers.paging;

import org.jspecify.annotations.NullMarked;
