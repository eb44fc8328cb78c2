/** What a report says and what the law expects in it. */
@NullMarked
package vn.dieuphoi.intake.report.domain;

import org.jspecify.annotations.NullMarked;
