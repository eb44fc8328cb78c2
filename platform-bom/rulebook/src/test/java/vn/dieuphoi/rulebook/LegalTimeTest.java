package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.dieuphoi.rulebook.SampleCase.at;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.LimitKind;

class LegalTimeTest {

    private static final WorkingDays CALENDAR = Duties.LAW.workingDays();
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
        assertThat(LegalTime.dueAt(FIVE_DAYS, at(trigger), CALENDAR))
                .as(because)
                .contains(at(due));
    }

    @Test
    void countsDaysByTheCalendarOfVietnamNotOfTheServer() {
        var stillThirtiethInUtc = java.time.Instant.parse("2026-09-30T17:00:00Z");
        assertThat(LegalTime.dayOf(stillThirtiethInUtc)).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(LegalTime.dueAt(FIVE_DAYS, stillThirtiethInUtc, CALENDAR)).contains(at("2026-10-07T00:00:00"));
    }

    @Test
    void countsHoursFromTheExactInstant() {
        var day = Limit.of(LimitKind.HOURS, "PT24H");
        assertThat(LegalTime.dueAt(day, at("2026-12-31T23:59:59.5"), CALENDAR)).contains(at("2027-01-01T23:59:59.5"));
    }

    @ParameterizedTest
    @EnumSource(names = {"IMMEDIATE", "PROMPTLY", "NONE_IN_LAW"})
    void hasNoStatutoryEndWhereTheLawGivesNoNumber(LimitKind kind) {
        assertThat(LegalTime.dueAt(Limit.of(kind), at("2026-10-01T08:00:00"), CALENDAR))
                .isEmpty();
    }

    @ParameterizedTest(name = "{2}: {0} -> {1}")
    @CsvSource({
        "2026-10-01T08:00:00, 2026-10-09T00:00:00, over a weekend",
        "2026-10-03T08:00:00, 2026-10-10T00:00:00, from a Saturday",
        "2026-02-12T08:00:00, 2026-02-27T00:00:00, over the holidays of Tet",
        "2026-12-29T08:00:00, 2027-01-07T00:00:00, across the end of a year",
        "2026-04-24T08:00:00, 2026-05-07T00:00:00, over the Monday for Hung Kings' day and two holidays in a row",
        "2024-04-26T08:00:00, 2024-05-08T00:00:00, over an exchanged Monday and its Saturday",
        "2025-04-25T08:00:00, 2025-05-07T00:00:00, an exchanged Saturday comes first",
        "2023-12-29T08:00:00, 2024-01-09T00:00:00, from a year that has no calendar",
    })
    void countsWorkingDays(String trigger, String due, String because) {
        var fiveWorkingDays = Limit.of(LimitKind.WORKING_DAYS, "P5D");
        assertThat(LegalTime.dueAt(fiveWorkingDays, at(trigger), CALENDAR))
                .as(because)
                .contains(at(due));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-10-01T08:00:00, -",
                "2026-10-05T08:00:00, 2026-10-13T00:00:00",
                "2026-02-12T08:00:00, 2026-02-24T00:00:00",
                "2026-08-28T08:00:00, 2026-09-04T00:00:00",
            })
    void tellsToWhenCalendarDaysMayExtend(String trigger, @Nullable String extended) {
        assertThat(LegalTime.mayExtendTo(FIVE_DAYS, at(trigger), CALENDAR))
                .isEqualTo(Optional.ofNullable(extended).map(SampleCase::at));
    }

    @Test
    void hoursNeverExtend() {
        assertThat(LegalTime.mayExtendTo(Limit.of(LimitKind.HOURS, "PT72H"), at("2026-02-15T08:00:00"), CALENDAR))
                .isEmpty();
    }

    @Test
    void saysWhichCalendarsAreEstimates() {
        assertThat(CALENDAR.estimated(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)))
                .isFalse();
        assertThat(CALENDAR.estimated(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)))
                .isTrue();
        assertThat(CALENDAR.estimated(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 1)))
                .isTrue();
    }

    @Test
    void refusesALimitThatDoesNotRunFromATrigger() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LegalTime.dueAt(Limit.of(LimitKind.PERIOD, "P6M"), at("2026-10-01T08:00:00"), CALENDAR))
                .withMessage("a limit of period P6M does not run from a trigger");
    }
}
