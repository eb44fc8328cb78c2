@NullMarked
package vn.dieuphoi.testkit.house.planted.offending.leak;

import org.jspecify.annotations.NullMarked;
