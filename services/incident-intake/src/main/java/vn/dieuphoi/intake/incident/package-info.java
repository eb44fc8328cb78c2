/** Incidents as reported: what was submitted, by whom, and the receipts given. */
@NullMarked
package vn.dieuphoi.intake.incident;

import org.jspecify.annotations.NullMarked;
