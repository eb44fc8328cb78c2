/** Reports on an incident already notified: initial (Mẫu 03), response ended, closing (Mẫu 04). */
@NullMarked
package vn.dieuphoi.intake.report;

import org.jspecify.annotations.NullMarked;
