package vn.dieuphoi.rulebook;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;

/** Reads the official calendar of one year. */
final class CalendarReader {

    private CalendarReader() {}

    static OfficialYear read(int year, Yaml document, Complaints complaints) {
        var entries = Entries.of(document, complaints);
        if (entries.value("year", Words::count, year) != year) {
            entries.complain("year", "is not that of the file, %d".formatted(year));
        }
        var holidays = new TreeMap<LocalDate, Wording>();
        for (var node : entries.items("holidays")) {
            readHoliday(Entries.of(node, complaints), holidays);
        }
        var calendar = new OfficialYear(
                year,
                entries.value(
                        "status", Words.among(CalendarStatus.values(), CalendarStatus::code), CalendarStatus.ESTIMATE),
                entries.text("citation"),
                holidays,
                new LinkedHashSet<>(entries.optionalList("swappedWorkingDays", LocalDate::parse)));
        entries.nothingElse();
        check(calendar, entries);
        return calendar;
    }

    /** One day, or several in a row. */
    private static void readHoliday(Entries entries, Map<LocalDate, Wording> holidays) {
        var first = entries.value("date", LocalDate::parse, LocalDate.EPOCH);
        var last = entries.optional("to", LocalDate::parse).orElse(first);
        var name = new Wording(entries.text("vi"), entries.text("en"));
        entries.nothingElse();
        if (last.isBefore(first)) {
            entries.complain("to", "%s is before %s".formatted(last, first));
        }
        first.datesUntil(last.isBefore(first) ? first : last.plusDays(1)).forEach(day -> {
            if (holidays.put(day, name) != null) {
                entries.complain("date", "%s is named twice".formatted(day));
            }
        });
    }

    private static void check(OfficialYear calendar, Entries entries) {
        calendar.holidays().keySet().stream()
                .filter(day -> day.getYear() != calendar.year())
                .forEach(day -> entries.complain("holidays", "%s is not a day of %d".formatted(day, calendar.year())));
        calendar.swapped().stream()
                .filter(day ->
                        day.getYear() != calendar.year() || calendar.holidays().containsKey(day))
                .forEach(day -> entries.complain(
                        "swappedWorkingDays", "%s is a holiday, or not of %d".formatted(day, calendar.year())));
    }
}
