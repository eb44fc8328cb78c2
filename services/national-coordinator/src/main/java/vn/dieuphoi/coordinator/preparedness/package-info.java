/** How systems are prepared: their response plans, and the assessments of their protection. */
@NullMarked
package vn.dieuphoi.coordinator.preparedness;

import org.jspecify.annotations.NullMarked;
