package vn.dieuphoi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import vn.dieuphoi.contracts.events.Topic;

/**
 * Sees everything on one topic from its beginning, over the real broker, and can put records on it: duplicates, poison,
 * records out of order. Whatever a service published is checked against the contracts as it is read: headers, numbering
 * and value; what a probe published is not. For one thread.
 */
public final class TopicProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    private final String topicName;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final RecordContract contract;
    private final List<TopicRecord> seen = new ArrayList<>();

    private TopicProbe(String topicName, String bootstrap) {
        this.topicName = topicName;
        this.contract = new RecordContract(topicName);
        this.consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new StringSerializer(),
                new ByteArraySerializer());
        var partitions = consumer.partitionsFor(topicName).stream()
                .map(partition -> new TopicPartition(topicName, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** A probe on a topic of the running {@link RealInfrastructure}. */
    public static TopicProbe on(Topic topic) {
        return new TopicProbe(topic.topicName(), RealInfrastructure.kafka().bootstrap());
    }

    /**
     * Everything that is on the topic now; in order within a key.
     *
     * @throws BrokenContract when a service published what the contracts do not allow
     */
    public List<TopicRecord> records() {
        var ends = consumer.endOffsets(consumer.assignment());
        do {
            consumer.poll(POLL).forEach(this::take);
        } while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()));
        return List.copyOf(seen);
    }

    private void take(ConsumerRecord<String, byte[]> consumed) {
        var record = TopicRecord.of(consumed);
        var faults = TopicRecord.isOfATest(consumed) ? List.<String>of() : contract.faults(record);
        if (!faults.isEmpty()) {
            throw new BrokenContract(topicName, record, faults);
        }
        seen.add(record);
    }

    /** Waits until so many records match, and returns those that match: maybe more. */
    @CanIgnoreReturnValue
    public List<TopicRecord> await(int atLeast, Predicate<TopicRecord> matching) {
        var found = new ArrayList<TopicRecord>();
        eventually(records -> {
            found.clear();
            records.stream().filter(matching).forEach(found::add);
            assertThat(found).as("matching records among %s", records).hasSizeGreaterThanOrEqualTo(atLeast);
        });
        return List.copyOf(found);
    }

    /** Waits for the first record that matches. */
    @CanIgnoreReturnValue
    public TopicRecord awaitFirst(Predicate<TopicRecord> matching) {
        return await(1, matching).getFirst();
    }

    /** Waits until an assertion about everything on the topic holds. */
    public void eventually(Consumer<List<TopicRecord>> assertion) {
        ThrowingRunnable attempt = () -> assertion.accept(records());
        Awaitility.await("records on " + topicName)
                .pollInSameThread()
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .untilAsserted(attempt);
    }

    /** Puts records on the topic, one after the other, and returns when the broker has them. */
    public void publish(TopicRecord... records) {
        for (var record : records) {
            send(record.on(topicName));
        }
    }

    /** Puts a value that is no text on the topic, with the key and headers of a record. */
    public void publishBytes(TopicRecord like, byte[] value) {
        var template = like.on(topicName);
        send(new ProducerRecord<>(topicName, null, template.key(), value, template.headers()));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            var unused = producer.send(record).get();
        } catch (ExecutionException refused) {
            throw new AssertionError("the broker did not take " + record, refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while publishing " + record, interrupted);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        consumer.close();
    }
}
