@NullMarked
package vn.dieuphoi.timers.deadline;

import org.jspecify.annotations.NullMarked;
