package vn.dieuphoi.intake.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.law.SubmissionKind;

class ReceiptSeriesTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-03T01:20:04Z");

    @Test
    void numbersANoticeAsNotice() {
        assertThat(ReceiptSeries.of(SubmissionKind.NOTICE, RECEIVED).number(17)).isEqualTo("TB-2026-000017");
    }

    @Test
    void numbersEveryReportAsReport() {
        assertThat(Stream.of(SubmissionKind.INITIAL, SubmissionKind.RESPONSE_ENDED, SubmissionKind.CLOSING)
                        .map(kind -> ReceiptSeries.of(kind, RECEIVED).number(31)))
                .containsOnly("BC-2026-000031");
    }

    @Test
    void beginsTheYearAtMidnightInVietnam() {
        var lastOfTheYear = Instant.parse("2026-12-31T16:59:59.999999Z");

        assertThat(ReceiptSeries.of(SubmissionKind.NOTICE, lastOfTheYear)).hasToString("TB-2026");
        assertThat(ReceiptSeries.of(SubmissionKind.NOTICE, lastOfTheYear.plusNanos(1_000)))
                .hasToString("TB-2027");
    }

    @Test
    void growsPastAMillion() {
        assertThat(ReceiptSeries.of(SubmissionKind.NOTICE, RECEIVED).number(1_234_567))
                .isEqualTo("TB-2026-1234567");
    }
}
