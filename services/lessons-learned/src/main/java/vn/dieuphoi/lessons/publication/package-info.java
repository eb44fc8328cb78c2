/** What anybody may read without login: the lessons published TLP:CLEAR, as a list and as a feed. */
@NullMarked
package vn.dieuphoi.lessons.publication;

import org.jspecify.annotations.NullMarked;
