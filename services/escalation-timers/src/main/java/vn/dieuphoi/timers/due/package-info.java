/** Doing what is due, promptly, and nothing in between. */
@NullMarked
package vn.dieuphoi.timers.due;

import org.jspecify.annotations.NullMarked;
