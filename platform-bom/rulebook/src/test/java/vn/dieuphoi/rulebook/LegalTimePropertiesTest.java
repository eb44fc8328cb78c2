package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.LimitKind;

class LegalTimePropertiesTest {

    private static final long FIRST_SECOND =
            Instant.parse("2017-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("2060-01-01T00:00:00Z").getEpochSecond();

    @Property
    void aLaterTriggerIsNeverDueEarlier(
            @ForAll("limits") Limit limit, @ForAll("instants") Instant one, @ForAll("instants") Instant other) {
        var earlier = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;
        assertThat(due(limit, earlier)).isBeforeOrEqualTo(due(limit, later));
    }

    @Property
    void isNeverDueBeforeTheFullTimeHasPassed(@ForAll("limits") Limit limit, @ForAll("instants") Instant trigger) {
        assertThat(due(limit, trigger)).isAfterOrEqualTo(trigger.plus(length(limit)));
    }

    @Property
    void isDueLessThanADayAfterTheFullTime(@ForAll("limits") Limit limit, @ForAll("instants") Instant trigger) {
        var full = trigger.plus(length(limit));
        assertThat(due(limit, trigger)).isBeforeOrEqualTo(full.plus(Duration.ofDays(1)));
    }

    @Property
    void daysEndAtMidnightInVietnam(
            @ForAll @IntRange(min = 1, max = 999) int days, @ForAll("instants") Instant trigger) {
        var due = due(Limit.of(LimitKind.CALENDAR_DAYS, "P" + days + "D"), trigger);
        assertThat(due.atZone(LegalTime.ZONE).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(LegalTime.dayOf(due)).isEqualTo(LegalTime.dayOf(trigger).plusDays(days + 1L));
    }

    @Property
    void moreWorkingDaysAreNeverDueEarlier(
            @ForAll @IntRange(min = 1, max = 60) int days, @ForAll("instants") Instant trigger) {
        assertThat(due(workingDays(days), trigger)).isBefore(due(workingDays(days + 1), trigger));
    }

    @Property
    void aLaterTriggerIsNeverDueEarlierInWorkingDays(
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll("instants") Instant trigger,
            @ForAll @IntRange(min = 0, max = 400) int daysLater) {
        var later = trigger.plus(Duration.ofDays(daysLater));
        assertThat(due(workingDays(days), trigger)).isBeforeOrEqualTo(due(workingDays(days), later));
    }

    @Property
    void workingDaysAreNeverDueBeforeCalendarDays(
            @ForAll @IntRange(min = 1, max = 60) int days, @ForAll("instants") Instant trigger) {
        assertThat(due(workingDays(days), trigger))
                .isAfterOrEqualTo(due(Limit.of(LimitKind.CALENDAR_DAYS, "P" + days + "D"), trigger));
    }

    @Property
    void workingDaysEndWithAWorkingDay(
            @ForAll @IntRange(min = 1, max = 60) int days, @ForAll("instants") Instant trigger) {
        var due = due(workingDays(days), trigger);
        assertThat(due.atZone(LegalTime.ZONE).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(Duties.LAW.workingDays().isWorkingDay(LegalTime.dayOf(due).minusDays(1)))
                .isTrue();
    }

    /** Around Tết, the turn of years and leap days, where counting goes wrong if anywhere. */
    @Property
    void thePossibleExtensionIsLaterAndEndsWithAWorkingDay(
            @ForAll @IntRange(min = 1, max = 60) int days, @ForAll("instants") Instant trigger) {
        var limit = Limit.of(LimitKind.CALENDAR_DAYS, "P" + days + "D");
        LegalTime.mayExtendTo(limit, trigger, Duties.LAW.workingDays()).ifPresent(extended -> {
            assertThat(extended).isAfter(due(limit, trigger));
            assertThat(Duties.LAW
                            .workingDays()
                            .isWorkingDay(LegalTime.dayOf(extended).minusDays(1)))
                    .isTrue();
        });
    }

    private static Limit workingDays(int days) {
        return Limit.of(LimitKind.WORKING_DAYS, "P" + days + "D");
    }

    @Provide
    Arbitrary<Instant> instants() {
        var anywhere = Arbitraries.longs().between(FIRST_SECOND, LAST_SECOND).map(Instant::ofEpochSecond);
        var edges = Arbitraries.of(
                "2023-12-31",
                "2024-02-07",
                "2024-02-28",
                "2024-04-27",
                "2025-01-24",
                "2025-04-25",
                "2026-02-13",
                "2026-12-31",
                "2027-02-04",
                "2028-02-28");
        var seconds = Arbitraries.integers().between(0, 3 * 24 * 60 * 60);
        var aroundThem = Combinators.combine(edges, seconds)
                .as((day, second) -> LocalDate.parse(day)
                        .atStartOfDay(LegalTime.ZONE)
                        .toInstant()
                        .plusSeconds(second));
        return Arbitraries.oneOf(anywhere, aroundThem);
    }

    @Provide
    Arbitrary<Limit> limits() {
        var numbers = Arbitraries.integers().between(1, 999);
        return Arbitraries.oneOf(
                numbers.map(days -> Limit.of(LimitKind.CALENDAR_DAYS, "P" + days + "D")),
                numbers.map(hours -> Limit.of(LimitKind.HOURS, "PT" + hours + "H")));
    }

    private static Instant due(Limit limit, Instant trigger) {
        return LegalTime.dueAt(limit, trigger, Duties.LAW.workingDays()).orElseThrow();
    }

    private static Duration length(Limit limit) {
        return Duration.parse(limit.value().orElseThrow());
    }
}
