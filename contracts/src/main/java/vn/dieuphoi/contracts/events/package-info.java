/** The events that services publish: what happened, never what to do. */
@NullMarked
package vn.dieuphoi.contracts.events;

import org.jspecify.annotations.NullMarked;
