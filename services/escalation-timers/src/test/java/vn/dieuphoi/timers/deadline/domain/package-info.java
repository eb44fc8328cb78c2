@NullMarked
package vn.dieuphoi.timers.deadline.domain;

import org.jspecify.annotations.NullMarked;
