/** A duty's clock: it starts, is met, is missed. */
@NullMarked
package vn.dieuphoi.timers.deadline.domain;

import org.jspecify.annotations.NullMarked;
