@NullMarked
package vn.dieuphoi.timers.facts.domain;

import org.jspecify.annotations.NullMarked;
