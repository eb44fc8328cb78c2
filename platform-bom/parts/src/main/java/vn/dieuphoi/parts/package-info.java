/** The real servers DieuPhoi stands on, each started as a process of its own. */
@NullMarked
package vn.dieuphoi.parts;

import org.jspecify.annotations.NullMarked;
