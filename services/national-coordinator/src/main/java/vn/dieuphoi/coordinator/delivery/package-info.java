/** Deliveries as mails: written, handed over to the mail server, repeated until it has them or refuses them. */
@NullMarked
package vn.dieuphoi.coordinator.delivery;

import org.jspecify.annotations.NullMarked;
