/** What the lists of this service have in common: who may read them, and their parameters. */
@NullMarked
package vn.dieuphoi.timers.request;

import org.jspecify.annotations.NullMarked;
