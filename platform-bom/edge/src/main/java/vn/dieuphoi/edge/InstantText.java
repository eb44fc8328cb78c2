package vn.dieuphoi.edge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.Function;

/** Instants as text: ISO 8601 with a zone or offset, because a guessed zone may shift a legal time limit by hours. */
final class InstantText {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private InstantText() {}

    /** The code of what is wrong with the text, if something is. */
    static Optional<String> fault(String text) {
        if (!reads(OffsetDateTime::parse, text)) {
            return Optional.of(lacksZone(text) ? "zone-missing" : "malformed-instant");
        }
        int year = OffsetDateTime.parse(text).getYear();
        return year < FIRST_YEAR || year > LAST_YEAR ? Optional.of("instant-out-of-range") : Optional.empty();
    }

    /** Cut to microseconds, the finest that is stored, so that the instant is the same everywhere. */
    static Instant read(String faultless) {
        return OffsetDateTime.parse(faultless).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean lacksZone(String text) {
        return reads(DateTimeFormatter.ISO_LOCAL_DATE_TIME::parse, text)
                || reads(DateTimeFormatter.ISO_LOCAL_DATE::parse, text);
    }

    private static boolean reads(Function<String, TemporalAccessor> form, String text) {
        try {
            return form.apply(text) != null;
        } catch (DateTimeException otherForm) {
            return false;
        }
    }
}
