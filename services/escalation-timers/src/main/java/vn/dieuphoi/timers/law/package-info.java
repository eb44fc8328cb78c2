/** The rulebook, served: what is in force on a day, and what a stated case would owe. */
@NullMarked
package vn.dieuphoi.timers.law;

import org.jspecify.annotations.NullMarked;
