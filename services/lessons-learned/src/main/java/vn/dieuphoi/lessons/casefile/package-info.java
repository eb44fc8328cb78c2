/** What is known of a case, from intake, the coordinator and the directory, in whatever order their words arrive. */
@NullMarked
package vn.dieuphoi.lessons.casefile;

import org.jspecify.annotations.NullMarked;
