/** Processes of the operating system that this program starts, watches and never leaves behind. */
@NullMarked
package vn.dieuphoi.parts.process;

import org.jspecify.annotations.NullMarked;
