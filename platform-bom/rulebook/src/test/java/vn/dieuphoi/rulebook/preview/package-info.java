@NullMarked
package vn.dieuphoi.rulebook.preview;

import org.jspecify.annotations.NullMarked;
