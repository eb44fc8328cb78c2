/**
 * Webhooks as Standard Webhooks describes them: signed, identified, sent to addresses on the public internet only, and
 * bounded in everything that a receiver could draw out.
 */
@NullMarked
package vn.dieuphoi.webhooks;

import org.jspecify.annotations.NullMarked;
