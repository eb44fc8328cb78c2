/** The rules of the register of incidents. */
@NullMarked
package vn.dieuphoi.intake.incident.domain;

import org.jspecify.annotations.NullMarked;
