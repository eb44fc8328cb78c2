/** Which systems the intake may take notices of. */
@NullMarked
package vn.dieuphoi.intake.directory.domain;

import org.jspecify.annotations.NullMarked;
