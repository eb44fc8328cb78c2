/** When a case file is complete, and what in it would give the victim away. */
@NullMarked
package vn.dieuphoi.lessons.casefile.domain;

import org.jspecify.annotations.NullMarked;
