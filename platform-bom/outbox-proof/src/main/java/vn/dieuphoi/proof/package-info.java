/** The smallest service on the outbox: it exists to be killed by its tests. */
@NullMarked
package vn.dieuphoi.proof;

import org.jspecify.annotations.NullMarked;
