package vn.dieuphoi.outbox;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Topic;

/**
 * What an operator may know of a parked record; its payload is not told.
 *
 * @param id ascending in the order of parking
 * @param detail why, for a person
 */
public record ParkedNote(long id, ParkedReason reason, String detail, Place place, Envelope envelope, Tries tries) {
    /** Where the record stands. */
    public record Place(Topic topic, int partition, long offset) {}

    /** What its envelope says; no version in one that cannot be read. */
    public record Envelope(String source, String aggregate, Optional<Long> version, String type) {}

    /** Since when it is parked, how often it was tried again, and for which aggregate it waits. */
    public record Tries(Instant parkedAt, int attempts, Optional<String> waitsFor) {}
}
