@NullMarked
package vn.dieuphoi.timers.oncall;

import org.jspecify.annotations.NullMarked;
