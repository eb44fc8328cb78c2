@NullMarked
package vn.dieuphoi.testkit.house.planted.offending.util;

import org.jspecify.annotations.NullMarked;
