@NullMarked
package vn.dieuphoi.timers.facts;

import org.jspecify.annotations.NullMarked;
