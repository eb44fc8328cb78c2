@NullMarked
package vn.dieuphoi.timers;

import org.jspecify.annotations.NullMarked;
