/** Endpoints, calls to them, and when a call is repeated. */
@NullMarked
package vn.dieuphoi.coordinator.webhook.domain;

import org.jspecify.annotations.NullMarked;
