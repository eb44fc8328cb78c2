/**
 * The HTTP conventions that every service keeps alike: problem documents, strict bodies, the caller, idempotent
 * creation, entity tags and pages.
 */
@NullMarked
package vn.dieuphoi.edge;

import org.jspecify.annotations.NullMarked;
