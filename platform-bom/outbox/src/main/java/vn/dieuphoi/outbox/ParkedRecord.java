package vn.dieuphoi.outbox;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Topic;

/**
 * A record that waits, with its raw bytes.
 *
 * @param id of the parked row
 * @param reason why it waits
 * @param incoming the record as it came
 */
record ParkedRecord(long id, ParkedReason reason, Incoming incoming) {
    static ParkedRecord of(ParkedRow row) {
        byte[] payload = row.payload;
        return new ParkedRecord(
                row.id,
                ParkedReason.valueOf(row.reason),
                new Incoming(
                        Topic.named(row.topic),
                        new Incoming.Place(row.partition, row.offset),
                        Optional.ofNullable(row.recordKey),
                        new Incoming.Envelope(
                                row.source,
                                row.aggregate,
                                row.version == null ? 0 : row.version,
                                row.type,
                                row.time == null ? Instant.EPOCH : row.time),
                        new Incoming.Payload(payload == null ? null : () -> payload),
                        Optional.of(row.id)));
    }
}
