package vn.dieuphoi.intake.incident.domain;

import java.time.Instant;
import java.time.ZoneId;
import vn.dieuphoi.contracts.law.SubmissionKind;

/**
 * The receipt numbers of one kind of paper in one year, as an office numbers its incoming papers.
 *
 * @param prefix TB for a notice (thông báo), BC for a report (báo cáo)
 * @param year the calendar year in Vietnam
 */
public record ReceiptSeries(String prefix, int year) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The series of something received at an instant. */
    public static ReceiptSeries of(SubmissionKind kind, Instant receivedAt) {
        var year = receivedAt.atZone(VIETNAM).getYear();
        return new ReceiptSeries(
                switch (kind) {
                    case NOTICE -> "TB";
                    case INITIAL, RESPONSE_ENDED, CLOSING -> "BC";
                },
                year);
    }

    /** A number of this series in words: {@code TB-2026-000017}; past a million it grows longer. */
    public String number(long position) {
        return "%s-%06d".formatted(this, position);
    }

    /** The series in words: {@code TB-2026}. */
    @Override
    public String toString() {
        return prefix + "-" + year;
    }
}
