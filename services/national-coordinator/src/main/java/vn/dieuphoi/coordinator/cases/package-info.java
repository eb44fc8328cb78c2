/** Cases: opened from notices, routed by the law, acknowledged by recipients, completed by the national coordinator. */
@NullMarked
package vn.dieuphoi.coordinator.cases;

import org.jspecify.annotations.NullMarked;
