package vn.dieuphoi.coordinator.page;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import vn.dieuphoi.rulebook.LegalTime;

/**
 * An instant for people: the time of Vietnam, and UTC for machines and doubters.
 *
 * @param local as it is read in Vietnam
 * @param utc ISO 8601, to the millisecond
 */
record Moment(String local, String utc) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    static Moment of(Instant instant) {
        return new Moment(
                LOCAL.format(instant.atZone(LegalTime.ZONE)),
                instant.truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
