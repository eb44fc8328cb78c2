package vn.dieuphoi.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The working days of Vietnam: Monday to Friday less the official holidays, plus days off that are worked in exchange.
 * A year without a calendar has no holidays and counts as estimated.
 */
public final class WorkingDays {

    private final Map<Integer, OfficialYear> years = new TreeMap<>();

    WorkingDays(Collection<OfficialYear> years) {
        years.forEach(year -> this.years.put(year.year(), year));
    }

    /** The calendar of a year, where there is one. */
    public Optional<OfficialYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    public boolean isWorkingDay(LocalDate day) {
        var official = year(day.getYear());
        if (official.map(year -> year.swapped().contains(day)).orElse(false)) {
            return true;
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend
                && !official.map(year -> year.holidays().containsKey(day)).orElse(false);
    }

    /** The last of so many working days, the day itself not counted. */
    public LocalDate after(LocalDate day, int workingDays) {
        var last = day;
        for (var left = workingDays; left > 0; left--) {
            last = from(last.plusDays(1));
        }
        return last;
    }

    /** The day itself where it is a working day, else the next one. */
    public LocalDate from(LocalDate day) {
        var next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Whether counting from one day to another rests on a calendar that was not announced. */
    public boolean estimated(LocalDate from, LocalDate to) {
        for (var year = from.getYear(); year <= to.getYear(); year++) {
            if (year(year).map(OfficialYear::status).orElse(CalendarStatus.ESTIMATE) == CalendarStatus.ESTIMATE) {
                return true;
            }
        }
        return false;
    }
}
