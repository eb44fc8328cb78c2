/** The intake as its clients and the other services see it. */
@NullMarked
package vn.dieuphoi.intake;

import org.jspecify.annotations.NullMarked;
