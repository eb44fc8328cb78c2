package vn.dieuphoi.outbox;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.Aggregate;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.EventType;
import vn.dieuphoi.contracts.events.EventTypes;
import vn.dieuphoi.contracts.events.Topic;

/**
 * A record as it came from the broker or out of the parked table, its envelope read but its payload not yet.
 *
 * @param topic where it was read
 * @param place partition and offset
 * @param key the record key, when there is one
 * @param envelope its CloudEvents attributes
 * @param payload the raw bytes, empty for a tombstone
 * @param parkedAs the id of its parked row, when it comes from there
 */
record Incoming(
        Topic topic, Place place, Optional<String> key, Envelope envelope, Payload payload, Optional<Long> parkedAs) {
    /** Where in the topic the record stands. */
    record Place(int partition, long offset) {}

    /** The attributes order rests on. A sequence of 0 marks an envelope that cannot be read. */
    record Envelope(String source, String aggregate, long sequence, String type, Instant time) {}

    /** Bytes that are never changed. */
    record Payload(@Nullable Bytes bytes) {
        byte[] array() {
            return bytes == null ? new byte[0] : bytes.get();
        }
    }

    /** A holder, because a record must not have an array for a component. */
    interface Bytes {
        byte[] get();
    }

    static Incoming read(Topic topic, ConsumerRecord<String, byte[]> consumed) {
        byte[] value = consumed.value();
        return new Incoming(
                topic,
                new Place(consumed.partition(), consumed.offset()),
                Optional.ofNullable(consumed.key()),
                envelope(consumed),
                new Payload(value == null ? null : () -> value),
                Optional.empty());
    }

    /** Records of one lane are applied one after the other. */
    String lane() {
        return key.orElse(envelope.aggregate());
    }

    boolean legible() {
        return envelope.sequence() > 0;
    }

    Optional<Class<? extends Event>> eventType() {
        return EventTypes.named(envelope.type()).map(EventType::event);
    }

    /** Decodes the payload. Fails with {@link IllegalArgumentException} when it is not what its type says. */
    Received decode(Class<? extends Event> type) {
        Event event = EventCodec.decode(type, payload.array());
        return new Received(event, envelope.source(), event.aggregate(), envelope.sequence(), envelope.time());
    }

    private static Envelope envelope(ConsumerRecord<String, byte[]> consumed) {
        String key = consumed.key() == null ? "" : consumed.key();
        try {
            return new Envelope(
                    attribute(consumed, CloudEvent.SOURCE),
                    Aggregate.fromString(attribute(consumed, CloudEvent.AGGREGATE))
                            .toString(),
                    sequence(attribute(consumed, CloudEvent.SEQUENCE)),
                    attribute(consumed, CloudEvent.TYPE),
                    Instant.parse(attribute(consumed, CloudEvent.TIME)));
        } catch (RuntimeException illegible) {
            String type = CloudEvent.read(consumed.headers(), CloudEvent.TYPE).orElse("?");
            return new Envelope("?", key, 0, type, Instant.ofEpochMilli(consumed.timestamp()));
        }
    }

    private static String attribute(ConsumerRecord<String, byte[]> consumed, String name) {
        return CloudEvent.read(consumed.headers(), name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    private static long sequence(String text) {
        long sequence = Long.parseLong(text);
        if (sequence < 1) {
            throw new IllegalArgumentException("not a sequence: " + text);
        }
        return sequence;
    }
}
