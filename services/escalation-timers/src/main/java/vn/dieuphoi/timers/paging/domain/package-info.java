/** Calling a person about an end that passed, and the next body up the chain when nobody answers. */
@NullMarked
package vn.dieuphoi.timers.paging.domain;

import org.jspecify.annotations.NullMarked;
