package vn.dieuphoi.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.dieuphoi.contracts.events.Topic;

/** Some topics from their beginning to where they end now, read outside any consumer group. It blocks. */
final class TopicLog implements AutoCloseable {
    /** A broker that is silent for longer is away: the reader must not hold up live listening for ever. */
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int BATCH = 1_000;
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> begins;
    private final Map<TopicPartition, Long> ends;

    private TopicLog(KafkaConsumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        this.consumer = consumer;
        this.begins = consumer.beginningOffsets(partitions);
        this.ends = consumer.endOffsets(partitions);
    }

    /** Opens topics at the broker with these settings. */
    static TopicLog open(Map<String, Object> broker, Set<Topic> topics) {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(broker), new StringDeserializer(), new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new TopicLog(consumer, partitions);
        } catch (RuntimeException failure) {
            consumer.close();
            throw failure;
        }
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.keySet().removeIf(name -> name.endsWith("serializer") || name.equals(ConsumerConfig.GROUP_ID_CONFIG));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        return settings;
    }

    /** The next records, those of a partition in order; empty at the end. */
    List<Incoming> read() {
        long limit = System.nanoTime() + ANSWER.toNanos();
        while (!atEnd()) {
            List<Incoming> records = poll();
            if (!records.isEmpty()) {
                return records;
            }
            if (System.nanoTime() > limit) {
                throw new ReplayFailed(ReplayFailure.BROKER_AWAY, "no record for " + ANSWER.toSeconds() + " s");
            }
        }
        return List.of();
    }

    private List<Incoming> poll() {
        return StreamSupport.stream(consumer.poll(POLL).spliterator(), false)
                .map(read -> Incoming.read(Topic.named(read.topic()), read))
                .toList();
    }

    /** Positions between beginning and end; on a compacted topic more than there are records. */
    long total() {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.get(end.getKey()))
                .sum();
    }

    /** Positions passed. */
    long done() {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.min(end.getValue(), consumer.position(end.getKey())) - begins.get(end.getKey()))
                .sum();
    }

    private boolean atEnd() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
