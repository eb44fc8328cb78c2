/** The law as data: reads the rulebook, proves it sound, and computes duties and recipients from the facts of a case. */
@NullMarked
package vn.dieuphoi.rulebook;

import org.jspecify.annotations.NullMarked;
