@NullMarked
package vn.dieuphoi.testkit.house.planted.clean.paging;

import org.jspecify.annotations.NullMarked;
