/** The page of a case for people: read only, Vietnamese first. */
@NullMarked
package vn.dieuphoi.coordinator.page;

import org.jspecify.annotations.NullMarked;
