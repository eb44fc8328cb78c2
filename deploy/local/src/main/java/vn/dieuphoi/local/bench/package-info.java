/** Loads the system as its users would and measures it from the outside. */
@NullMarked
package vn.dieuphoi.local.bench;

import org.jspecify.annotations.NullMarked;
