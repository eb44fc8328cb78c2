@NullMarked
package vn.dieuphoi.timers.paging;

import org.jspecify.annotations.NullMarked;
