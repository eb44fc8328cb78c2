@NullMarked
package vn.dieuphoi.testkit.house.planted.offending.loop;

import org.jspecify.annotations.NullMarked;
