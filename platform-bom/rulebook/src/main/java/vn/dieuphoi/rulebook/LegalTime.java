package vn.dieuphoi.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.LimitKind;

/** How the law counts time: hours from the exact instant, days by the calendar of Vietnam. */
public final class LegalTime {

    /** The zone in which the law counts days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The limits that a duty with a trigger can have; the others come with the calendar. */
    private static final Set<LimitKind> FROM_A_TRIGGER = EnumSet.of(
            LimitKind.IMMEDIATE,
            LimitKind.PROMPTLY,
            LimitKind.NONE_IN_LAW,
            LimitKind.HOURS,
            LimitKind.CALENDAR_DAYS,
            LimitKind.WORKING_DAYS);

    private LegalTime() {}

    /** The day of Vietnam's calendar on which the instant lies. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /**
     * The statutory end of a limit that began at the trigger; absent where the law gives no number. The day of the
     * trigger is not counted, and the last day ends at 24:00, written as 00:00 of the next; no extension over a holiday.
     */
    public static Optional<Instant> dueAt(Limit limit, Instant trigger, WorkingDays calendar) {
        return limit.value().map(value -> switch (limit.kind()) {
            case HOURS -> trigger.plus(Duration.parse(value));
            case CALENDAR_DAYS -> endOfDay(dayOf(trigger).plus(Period.parse(value)));
            case WORKING_DAYS ->
                endOfDay(calendar.after(dayOf(trigger), Period.parse(value).getDays()));
            case IMMEDIATE, PROMPTLY, NONE_IN_LAW, DATE_OF_YEAR, DAY_OF_MONTH, PERIOD ->
                throw new IllegalArgumentException("a limit of %s does not run from a trigger".formatted(limit));
        });
    }

    /**
     * The end to which a limit of calendar days may extend because its last day is a day off: it then ends with the next
     * working day (Bộ luật Dân sự 2015 Đ148.5). Information only: whether the rule applies to reports is disputed, so
     * nothing is measured by it. Absent where the last day is a working day.
     */
    public static Optional<Instant> mayExtendTo(Limit limit, Instant trigger, WorkingDays calendar) {
        if (limit.kind() != LimitKind.CALENDAR_DAYS) {
            return Optional.empty();
        }
        var lastDay = dayOf(trigger).plus(Period.parse(limit.value().orElseThrow()));
        return Optional.of(calendar.from(lastDay)).filter(lastDay::isBefore).map(LegalTime::endOfDay);
    }

    static boolean runsFromTrigger(Limit limit) {
        return FROM_A_TRIGGER.contains(limit.kind());
    }

    /** 00:00 of the day: where a duty is due "before" it. */
    static Instant startOfDay(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static Instant endOfDay(LocalDate day) {
        return startOfDay(day.plusDays(1));
    }
}
