/** Stories of cases, and the rules of the house. */
@NullMarked
package vn.dieuphoi.lessons;

import org.jspecify.annotations.NullMarked;
