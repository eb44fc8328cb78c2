/** The names of organisations, for texts that people read. */
@NullMarked
package vn.dieuphoi.timers.directory;

import org.jspecify.annotations.NullMarked;
