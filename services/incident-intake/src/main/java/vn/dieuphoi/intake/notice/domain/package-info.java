/** What a notice says and what it begins. */
@NullMarked
package vn.dieuphoi.intake.notice.domain;

import org.jspecify.annotations.NullMarked;
