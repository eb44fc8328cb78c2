/** Webhooks: organisations register where they want to be told, and are told, and see what became of it. */
@NullMarked
package vn.dieuphoi.coordinator.webhook;

import org.jspecify.annotations.NullMarked;
