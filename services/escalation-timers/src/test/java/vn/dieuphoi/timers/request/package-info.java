@NullMarked
package vn.dieuphoi.timers.request;

import org.jspecify.annotations.NullMarked;
