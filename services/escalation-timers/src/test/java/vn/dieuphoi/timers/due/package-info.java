@NullMarked
package vn.dieuphoi.timers.due;

import org.jspecify.annotations.NullMarked;
