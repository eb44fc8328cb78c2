/** A service of a few lines to try the testkit on. */
@NullMarked
package vn.dieuphoi.testkit.sample;

import org.jspecify.annotations.NullMarked;
