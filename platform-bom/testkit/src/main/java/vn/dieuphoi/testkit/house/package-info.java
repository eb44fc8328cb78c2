/** The rules of the house, written once and checked by each module on its own classes and sources. */
@NullMarked
package vn.dieuphoi.testkit.house;

import org.jspecify.annotations.NullMarked;
