/** The clocks of duties: kept, fired, listed. */
@NullMarked
package vn.dieuphoi.timers.deadline;

import org.jspecify.annotations.NullMarked;
