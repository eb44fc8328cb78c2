/** The system in containers: {@code deploy/compose}, driven by whichever compose program the machine has. */
@NullMarked
package vn.dieuphoi.local.compose;

import org.jspecify.annotations.NullMarked;
