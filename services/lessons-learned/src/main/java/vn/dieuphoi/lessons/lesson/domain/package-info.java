/** The states of a lesson, who may see it, and what keeps it from being published. */
@NullMarked
package vn.dieuphoi.lessons.lesson.domain;

import org.jspecify.annotations.NullMarked;
