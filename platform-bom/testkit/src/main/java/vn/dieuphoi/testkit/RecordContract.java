package vn.dieuphoi.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.dieuphoi.contracts.events.EventType;
import vn.dieuphoi.contracts.events.EventTypes;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.gate.Documents;
import vn.dieuphoi.gate.SchemaCheck;

/**
 * What a service promises of every record that it publishes: the CloudEvents headers, numbers without gaps within each
 * aggregate, the topic of its type, and a value as the schema of its type says. For the records of one topic, in order.
 */
final class RecordContract {

    private static final Map<String, Pattern> HEADERS = Map.of(
            "ce_specversion", Pattern.compile("1\\.0"),
            "ce_id", Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
            "ce_source", Pattern.compile("/dieuphoi/[a-z-]+"),
            "ce_type", Pattern.compile("vn\\.dieuphoi\\.[a-z-]+\\.v[0-9]+"),
            "ce_subject", Pattern.compile("\\S+"),
            "ce_time", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z"),
            "ce_aggregate", Pattern.compile("[a-z][a-z-]*/\\S+"),
            "ce_sequence", Pattern.compile("[1-9][0-9]*"),
            "content-type", Pattern.compile("application/json"));

    private final String topicName;
    private final Map<String, Long> lastOf = new HashMap<>();
    private final Map<String, String> idOf = new HashMap<>();
    private final Map<EventType, JsonNode> schemas = new HashMap<>();

    RecordContract(String topicName) {
        this.topicName = topicName;
    }

    /** What is wrong with the next record of the topic; empty when it is as promised. */
    List<String> faults(TopicRecord record) {
        var faults = new ArrayList<String>();
        HEADERS.forEach((name, form) -> {
            var content = record.headers().getOrDefault(name, "");
            if (!form.matcher(content).matches()) {
                faults.add("header %s is \"%s\", not %s".formatted(name, content, form));
            }
        });
        if (faults.isEmpty()) {
            aggregate(record, faults);
            value(record, faults);
        }
        return faults;
    }

    private void aggregate(TopicRecord record, List<String> faults) {
        if (!record.aggregate().endsWith("/" + record.subject())) {
            faults.add(
                    "ce_subject %s is not the id in ce_aggregate %s".formatted(record.subject(), record.aggregate()));
        }
        var aggregate = record.source() + " " + record.aggregate();
        var last = lastOf.getOrDefault(aggregate, 0L);
        var known = idOf.put(aggregate + "#" + record.sequence(), record.id());
        if (known != null && !known.equals(record.id())) {
            faults.add("ce_sequence %d of %s is used twice".formatted(record.sequence(), aggregate));
        } else if (known == null
                && record.sequence() != last + 1
                && !Topic.named(topicName).compacted()) {
            faults.add("ce_sequence %d of %s follows %d".formatted(record.sequence(), aggregate, last));
        }
        lastOf.put(aggregate, Math.max(last, record.sequence()));
    }

    private void value(TopicRecord record, List<String> faults) {
        var type = EventTypes.named(record.type()).orElse(null);
        if (type == null) {
            faults.add("no schema of %s among the contracts".formatted(record.type()));
            return;
        }
        if (!type.topic().topicName().equals(topicName)) {
            faults.add("%s belongs on %s".formatted(type.name(), type.topic().topicName()));
        }
        var schema = schemas.computeIfAbsent(type, RecordContract::schema);
        var wrong = SchemaCheck.errors(schema, Documents.parse(record.value()));
        wrong.forEach(fault -> faults.add("value of %s: %s".formatted(type.name(), fault)));
        if (wrong.isEmpty() && !record.event().key().equals(record.key())) {
            faults.add("the record key is %s, not %s"
                    .formatted(record.key(), record.event().key()));
        }
    }

    private static JsonNode schema(EventType type) {
        var name = "/events/%s/v1.schema.json".formatted(type.folder());
        try (var file = Objects.requireNonNull(EventType.class.getResourceAsStream(name), name)) {
            return Documents.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
