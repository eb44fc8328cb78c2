/** The program behind ./dieuphoi: one class per command. */
@NullMarked
package vn.dieuphoi.local;

import org.jspecify.annotations.NullMarked;
