@NullMarked
package vn.dieuphoi.testkit.house.planted.clean.deadline;

import org.jspecify.annotations.NullMarked;
