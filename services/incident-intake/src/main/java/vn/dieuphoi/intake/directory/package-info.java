/** Whose law a system is under, as the directory tells. */
@NullMarked
package vn.dieuphoi.intake.directory;

import org.jspecify.annotations.NullMarked;
