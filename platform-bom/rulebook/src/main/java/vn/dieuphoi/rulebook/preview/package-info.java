/** Answers about the law from JSON to JSON: what a case would owe, and what the calendar brings. */
@NullMarked
package vn.dieuphoi.rulebook.preview;

import org.jspecify.annotations.NullMarked;
