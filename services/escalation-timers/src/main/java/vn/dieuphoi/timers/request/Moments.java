package vn.dieuphoi.timers.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import vn.dieuphoi.rulebook.LegalTime;

/** Moments as clients write them: an instant with its offset, or a day of Vietnam's calendar for its beginning. */
public final class Moments {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Moments() {}

    /**
     * Reads a moment, to the microsecond, the finest that is stored.
     *
     * @throws IllegalArgumentException when the text is none, or one outside of the years 1900 to 9999
     */
    public static Instant read(String text) {
        try {
            return checked(
                    DAY.matcher(text).matches()
                            ? LocalDate.parse(text).atStartOfDay(LegalTime.ZONE).toOffsetDateTime()
                            : OffsetDateTime.parse(text));
        } catch (DateTimeException other) {
            throw new IllegalArgumentException("neither an instant nor a day", other);
        }
    }

    /** Whether time can be counted from there: far beyond any calendar it cannot. */
    public static boolean countable(Instant instant) {
        int year = instant.atZone(LegalTime.ZONE).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static Instant checked(OffsetDateTime time) {
        var instant = time.toInstant();
        if (!countable(instant)) {
            throw new IllegalArgumentException("a year out of range");
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
