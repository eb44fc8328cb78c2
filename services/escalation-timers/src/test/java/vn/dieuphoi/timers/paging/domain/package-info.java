@NullMarked
package vn.dieuphoi.timers.paging.domain;

import org.jspecify.annotations.NullMarked;
