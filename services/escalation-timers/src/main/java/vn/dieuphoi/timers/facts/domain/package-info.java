/** The facts of a case, and the duties that they call for. */
@NullMarked
package vn.dieuphoi.timers.facts.domain;

import org.jspecify.annotations.NullMarked;
