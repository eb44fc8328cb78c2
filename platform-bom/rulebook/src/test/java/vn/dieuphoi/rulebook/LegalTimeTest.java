package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.dieuphoi.rulebook.SampleCase.at;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.LimitKind;

class LegalTimeTest {

    private static final Limit FIVE_DAYS = Limit.of(LimitKind.CALENDAR_DAYS, "P5D");

    @ParameterizedTest(name = "{2}: {0} -> {1}")
    @CsvSource({
        "2026-10-01T08:00:00, 2026-10-07T00:00:00, the day of the trigger is not counted",
        "2026-10-01T00:00:00, 2026-10-07T00:00:00, the first instant of a day",
        "2026-10-01T23:59:59, 2026-10-07T00:00:00, the last second of a day",
        "2026-10-02T00:00:00, 2026-10-08T00:00:00, one second later is another day",
        "2026-12-29T12:00:00, 2027-01-04T00:00:00, across the end of a year",
        "2026-12-26T12:00:00, 2027-01-01T00:00:00, the last day is the last of the year",
        "2028-02-26T12:00:00, 2028-03-03T00:00:00, across a leap day",
        "2028-02-24T12:00:00, 2028-03-01T00:00:00, the last day is the leap day",
        "2027-02-24T12:00:00, 2027-03-02T00:00:00, the same in a common year",
        "2026-02-13T12:00:00, 2026-02-19T00:00:00, no extension over the holidays of Tet",
        "2026-10-01T06:30:00.123456789, 2026-10-07T00:00:00, fractions of a second do not carry over",
    })
    void countsCalendarDays(String trigger, String due, String because) {
        assertThat(LegalTime.dueAt(FIVE_DAYS, at(trigger))).as(because).contains(at(due));
    }

    @Test
    void countsDaysByTheCalendarOfVietnamNotOfTheServer() {
        var stillThirtiethInUtc = java.time.Instant.parse("2026-09-30T17:00:00Z");
        assertThat(LegalTime.dayOf(stillThirtiethInUtc)).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(LegalTime.dueAt(FIVE_DAYS, stillThirtiethInUtc)).contains(at("2026-10-07T00:00:00"));
    }

    @Test
    void countsHoursFromTheExactInstant() {
        var day = Limit.of(LimitKind.HOURS, "PT24H");
        assertThat(LegalTime.dueAt(day, at("2026-12-31T23:59:59.5"))).contains(at("2027-01-01T23:59:59.5"));
    }

    @ParameterizedTest
    @EnumSource(names = {"IMMEDIATE", "PROMPTLY", "NONE_IN_LAW"})
    void hasNoStatutoryEndWhereTheLawGivesNoNumber(LimitKind kind) {
        assertThat(LegalTime.dueAt(Limit.of(kind), at("2026-10-01T08:00:00"))).isEmpty();
    }

    @Test
    void refusesALimitThatDoesNotRunFromATrigger() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LegalTime.dueAt(Limit.of(LimitKind.WORKING_DAYS, "P5D"), at("2026-10-01T08:00:00")))
                .withMessage("a limit of working-days P5D does not run from a trigger");
    }
}
