/** What is known about one case, learnt from events in any order; the input of every evaluation. */
@NullMarked
package vn.dieuphoi.rulebook.facts;

import org.jspecify.annotations.NullMarked;
