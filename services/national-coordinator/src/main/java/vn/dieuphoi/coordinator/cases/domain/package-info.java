/** A case as the coordinator decides it: who is a party, where a submission goes, who confirmed it, when it may end. */
@NullMarked
package vn.dieuphoi.coordinator.cases.domain;

import org.jspecify.annotations.NullMarked;
