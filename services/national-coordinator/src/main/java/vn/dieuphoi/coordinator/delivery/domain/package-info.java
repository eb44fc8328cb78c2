/** What the mail of a delivery says, and what may become of handing it over. */
@NullMarked
package vn.dieuphoi.coordinator.delivery.domain;

import org.jspecify.annotations.NullMarked;
