@NullMarked
package vn.dieuphoi.testkit.house.planted.offending.clockwork.domain;

import org.jspecify.annotations.NullMarked;
