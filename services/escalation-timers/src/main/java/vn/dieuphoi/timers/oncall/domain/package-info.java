/** How people on call can be reached. */
@NullMarked
package vn.dieuphoi.timers.oncall.domain;

import org.jspecify.annotations.NullMarked;
