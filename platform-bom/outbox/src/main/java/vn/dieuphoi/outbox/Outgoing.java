package vn.dieuphoi.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A row of the outbox on its way to the broker. */
record Outgoing(
        long position,
        UUID id,
        String aggregate,
        long version,
        int shard,
        String topic,
        String key,
        String type,
        String subject,
        OffsetDateTime occurredAt,
        Payload payload) {

    /** The event's bytes, kept as they were written. */
    record Payload(io.vertx.core.buffer.Buffer buffer) {}

    static Outgoing of(Row row) {
        return new Outgoing(
                row.getLong("position"),
                row.getUUID("id"),
                row.getString("aggregate"),
                row.getLong("version"),
                row.getShort("shard"),
                row.getString("topic"),
                row.getString("record_key"),
                row.getString("type"),
                row.getString("subject"),
                row.getOffsetDateTime("occurred_at"),
                new Payload(row.getDelegate().getBuffer("payload")));
    }

    /** CloudEvents 1.0, binary mode. The id is the row's, so a resend carries the same one. */
    RecordHeaders headers(String source) {
        RecordHeaders headers = new RecordHeaders();
        CloudEvent.write(headers, CloudEvent.SPECVERSION, "1.0");
        CloudEvent.write(headers, CloudEvent.ID, id.toString());
        CloudEvent.write(headers, CloudEvent.SOURCE, source);
        CloudEvent.write(headers, CloudEvent.TYPE, type);
        CloudEvent.write(headers, CloudEvent.SUBJECT, subject);
        CloudEvent.write(headers, CloudEvent.TIME, occurredAt.toInstant().toString());
        CloudEvent.write(headers, CloudEvent.AGGREGATE, aggregate);
        CloudEvent.write(headers, CloudEvent.SEQUENCE, Long.toString(version));
        CloudEvent.write(headers, CloudEvent.CONTENT_TYPE, "application/json");
        return headers;
    }
}
