@NullMarked
package vn.dieuphoi.timers.law;

import org.jspecify.annotations.NullMarked;
