package vn.dieuphoi.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The CloudEvents attributes of a record in Kafka's binary mode. */
final class CloudEvent {
    static final String SPECVERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String SOURCE = "ce_source";
    static final String TYPE = "ce_type";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String AGGREGATE = "ce_aggregate";
    static final String SEQUENCE = "ce_sequence";
    static final String CONTENT_TYPE = "content-type";

    private CloudEvent() {}

    static void write(Headers headers, String name, String value) {
        Headers ignored = headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> read(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
