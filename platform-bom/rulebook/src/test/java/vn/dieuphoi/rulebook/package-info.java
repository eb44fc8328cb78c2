@NullMarked
package vn.dieuphoi.rulebook;

import org.jspecify.annotations.NullMarked;
