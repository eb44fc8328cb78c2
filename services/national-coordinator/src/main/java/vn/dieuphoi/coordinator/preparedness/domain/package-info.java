/** What makes a response plan or an assessment count. */
@NullMarked
package vn.dieuphoi.coordinator.preparedness.domain;

import org.jspecify.annotations.NullMarked;
