/** What is known of each incident, learnt from intake and the coordinator in whatever order their words arrive. */
@NullMarked
package vn.dieuphoi.timers.facts;

import org.jspecify.annotations.NullMarked;
