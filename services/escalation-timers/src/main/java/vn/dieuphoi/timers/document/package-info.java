/** Values kept whole in a column. */
@NullMarked
package vn.dieuphoi.timers.document;

import org.jspecify.annotations.NullMarked;
