package vn.dieuphoi.proof;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What lies on the broker: reads everything of an aggregate, writes records no relay would write. */
final class Records implements AutoCloseable {
    static final String LESSON = "dieuphoi.lesson.v1";
    static final String DIRECTORY = "dieuphoi.directory.v1";
    static final String DRAFTED = "vn.dieuphoi.lesson-drafted.v1";
    static final String RECORDED = "vn.dieuphoi.organisation-recorded.v1";
    static final String PUBLISHED = "vn.dieuphoi.lesson-published.v1";

    /** A record as it was sent. */
    record Sent(String id, long sequence) {}

    /** What to write: where, whose, which version, of which type. */
    record Forged(String topic, String aggregate, long sequence, String type, String payload) {
        static Forged drafted(UUID lesson, long sequence) {
            String payload = """
                    {"lessonId":"%s","incidentId":"%s","at":"2026-10-01T01:00:00Z"}""".formatted(lesson, lesson);
            return new Forged(LESSON, "lesson/" + lesson, sequence, DRAFTED, payload);
        }

        static Forged recorded(String organisation, long sequence) {
            String payload = """
                    {"organisation":"%s","periods":[{"validFrom":"2025-03-01","name":"Sở mẫu","nameEn":"Sample",
                    "kind":"department","roles":[]}]}""".formatted(organisation);
            return new Forged(DIRECTORY, "organisation/" + organisation, sequence, RECORDED, payload);
        }

        static Forged published(UUID lesson, long sequence, String title) {
            String payload = """
                    {"lessonId":"%s","incidentId":"%s","tlp":"clear","title":"%s","at":"2026-10-01T01:00:00Z"}""".formatted(lesson, lesson, title);
            return new Forged(LESSON, "lesson/" + lesson, sequence, PUBLISHED, payload);
        }
    }

    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;

    Records(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Everything on the lesson topic that belongs to the lesson, in the order of the log. */
    List<Sent> of(UUID lesson) {
        return byAggregate().getOrDefault("lesson/" + lesson, List.of());
    }

    /** Everything on the lesson topic, in the order of the log, by aggregate. */
    Map<String, List<Sent>> byAggregate() {
        return all().stream()
                .collect(Collectors.groupingBy(
                        found -> header(found, "ce_aggregate"),
                        Collectors.mapping(
                                found -> new Sent(header(found, "ce_id"), Long.parseLong(header(found, "ce_sequence"))),
                                Collectors.toList())));
    }

    void write(Forged forged) {
        String id = forged.aggregate().substring(forged.aggregate().indexOf('/') + 1);
        ProducerRecord<String, byte[]> raw =
                new ProducerRecord<>(forged.topic(), id, forged.payload().getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/dieuphoi/forger",
                        "ce_type", forged.type(),
                        "ce_subject", id,
                        "ce_time", Instant.EPOCH.toString(),
                        "ce_aggregate", forged.aggregate(),
                        "ce_sequence", Long.toString(forged.sequence()))
                .forEach((name, value) -> raw.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            var metadata = producer.send(raw).get();
            assert metadata.hasOffset();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<ConsumerRecord<String, byte[]>> all() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, 12)
                    .mapToObj(number -> new TopicPartition(LESSON, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (found.size() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> found, String name) {
        return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
