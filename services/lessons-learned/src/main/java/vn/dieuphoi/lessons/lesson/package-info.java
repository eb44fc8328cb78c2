/** Lessons: drafted from completed cases, edited and published by the case's coordinator. */
@NullMarked
package vn.dieuphoi.lessons.lesson;

import org.jspecify.annotations.NullMarked;
