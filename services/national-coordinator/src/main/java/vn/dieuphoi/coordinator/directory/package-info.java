/** The directory: organisations, role holders and systems with their dated histories, seeded and published here. */
@NullMarked
package vn.dieuphoi.coordinator.directory;

import org.jspecify.annotations.NullMarked;
