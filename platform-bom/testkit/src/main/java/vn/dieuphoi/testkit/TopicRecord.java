package vn.dieuphoi.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.EventTypes;
import vn.dieuphoi.contracts.ids.Ids;

/**
 * A record as it lies on a topic.
 *
 * @param headers by name, among them the CloudEvents attributes ({@code ce_type}, …)
 * @param value the bytes read as UTF-8; empty for a tombstone
 */
public record TopicRecord(String key, Map<String, String> headers, String value) {

    /** On the records that a test published, and on no other; not shown among the headers. */
    private static final String OF_A_TEST = "testkit";

    public TopicRecord {
        headers = Map.copyOf(headers);
    }

    /**
     * The record that a service's outbox would send for an event, with a new id and the time of now.
     *
     * @param source as {@code /dieuphoi/incident-intake}
     * @param sequence the event's number within its aggregate, from 1
     */
    public static TopicRecord of(Event event, String source, long sequence) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", Ids.next().toString());
        headers.put("ce_source", source);
        headers.put("ce_type", EventTypes.of(event).name());
        headers.put("ce_subject", event.aggregate().id());
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_aggregate", event.aggregate().toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("content-type", "application/json");
        return new TopicRecord(event.key(), headers, EventJson.write(event));
    }

    static TopicRecord of(ConsumerRecord<String, byte[]> consumed) {
        var headers = new LinkedHashMap<String, String>();
        consumed.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        headers.remove(OF_A_TEST);
        return new TopicRecord(String.valueOf(consumed.key()), headers, text(consumed.value()));
    }

    static boolean isOfATest(ConsumerRecord<String, byte[]> consumed) {
        return consumed.headers().lastHeader(OF_A_TEST) != null;
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    ProducerRecord<String, byte[]> on(String topicName) {
        var produced = new ProducerRecord<>(topicName, key, value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, content) -> produced.headers().add(name, content.getBytes(StandardCharsets.UTF_8)));
        produced.headers().add(OF_A_TEST, new byte[] {1});
        return produced;
    }

    /** The same record with another value: poison, for instance. */
    public TopicRecord withValue(String other) {
        return new TopicRecord(key, headers, other);
    }

    /** The same record with one header set. */
    public TopicRecord withHeader(String name, String content) {
        var more = new HashMap<>(headers);
        more.put(name, content);
        return new TopicRecord(key, more, value);
    }

    /** The event in the value. */
    public Event event() {
        var type = EventTypes.named(type()).orElseThrow(() -> new AssertionError("no event of DieuPhoi: " + type()));
        return EventJson.read(type.event(), value);
    }

    public String id() {
        return header("ce_id");
    }

    public String type() {
        return header("ce_type");
    }

    public String source() {
        return header("ce_source");
    }

    public String subject() {
        return header("ce_subject");
    }

    public String aggregate() {
        return header("ce_aggregate");
    }

    public long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    public Instant time() {
        return Instant.parse(header("ce_time"));
    }

    private String header(String name) {
        var content = headers.get(name);
        if (content == null) {
            throw new AssertionError("no header %s in %s".formatted(name, this));
        }
        return content;
    }
}
