@NullMarked
package vn.dieuphoi.testkit.house.planted.clean.deadline.domain;

import org.jspecify.annotations.NullMarked;
