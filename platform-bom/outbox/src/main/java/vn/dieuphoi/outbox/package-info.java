/**
 * How a service changes its state and tells the others: one transaction, an outbox, an inbox.
 *
 * <p>State and events commit together; delivery is at least once and in order per aggregate; nothing is lost and
 * nothing stalls its neighbours.
 */
@NullMarked
package vn.dieuphoi.outbox;

import org.jspecify.annotations.NullMarked;
