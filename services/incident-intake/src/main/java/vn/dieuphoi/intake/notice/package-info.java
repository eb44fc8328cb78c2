/** The first word of an incident (thông báo sự cố). */
@NullMarked
package vn.dieuphoi.intake.notice;

import org.jspecify.annotations.NullMarked;
