package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(FIRST_SECOND, LAST_SECOND).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Limit> limits() {
        var numbers = Arbitraries.integers().between(1, 999);
        return Arbitraries.oneOf(
                numbers.map(days -> Limit.of(LimitKind.CALENDAR_DAYS, "P" + days + "D")),
                numbers.map(hours -> Limit.of(LimitKind.HOURS, "PT" + hours + "H")));
    }

    private static Instant due(Limit limit, Instant trigger) {
        return LegalTime.dueAt(limit, trigger).orElseThrow();
    }

    private static Duration length(Limit limit) {
        return Duration.parse(limit.value().orElseThrow());
    }
}
