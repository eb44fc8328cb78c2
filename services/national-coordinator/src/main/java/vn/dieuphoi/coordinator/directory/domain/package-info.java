/** What the directory says of organisations and systems on a given day: who is above whom, who holds a role. */
@NullMarked
package vn.dieuphoi.coordinator.directory.domain;

import org.jspecify.annotations.NullMarked;
