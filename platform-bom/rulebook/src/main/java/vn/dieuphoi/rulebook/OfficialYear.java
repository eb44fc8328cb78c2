package vn.dieuphoi.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The official calendar of a year (Labour Code Đ112).
 *
 * @param citation who announced it, or how it was estimated
 * @param holidays the days off beside Saturdays and Sundays
 * @param swapped days off that are worked in exchange for another day
 */
public record OfficialYear(
        int year, CalendarStatus status, String citation, Map<LocalDate, Wording> holidays, Set<LocalDate> swapped) {

    public OfficialYear {
        holidays = Collections.unmodifiableMap(new TreeMap<>(holidays));
        swapped = Set.copyOf(swapped);
    }
}
