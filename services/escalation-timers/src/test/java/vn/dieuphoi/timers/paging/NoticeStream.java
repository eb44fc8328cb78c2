package vn.dieuphoi.timers.paging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.EventTypes;
import vn.dieuphoi.contracts.events.IntakeEvent;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicRecord;
import vn.dieuphoi.timers.Story;

/** Notices at a steady rate, each with what the coordinator says of it: six events, as they are sent in earnest. */
final class NoticeStream implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    RealInfrastructure.kafka().bootstrap(),
                    ProducerConfig.ACKS_CONFIG,
                    "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    private final Map<IncidentId, Long> appendedAt = new LinkedHashMap<>();

    /** When the event that the duty follows from was appended, by {@link System#nanoTime}. */
    Map<IncidentId, Long> appendedAt() {
        return appendedAt;
    }

    /** Sends so many notices, spread evenly. */
    void send(int notices, int perSecond) {
        long interval = Duration.ofSeconds(1).toNanos() / perSecond;
        long start = System.nanoTime();
        for (int sent = 0; sent < notices; sent++) {
            for (long due = start + sent * interval; System.nanoTime() < due; ) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            sendOne(Story.at(Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS)));
        }
        producer.flush();
    }

    private void sendOne(Story story) {
        append(story.notice(), 1);
        appendedAt.put(story.incident(), System.nanoTime());
        append(story.opened(), 1);
        append(story.routed(Role.OPERATOR), 2);
        append(story.confirmed(Role.OPERATOR, Story.PROVINCE, 1), 3);
        append(story.confirmed(Role.OPERATOR, Story.DEPARTMENT, 1), 4);
        append(story.confirmed(Role.OPERATOR, Story.COORDINATOR, 1), 5);
    }

    private void append(Event event, long sequence) {
        var source = event instanceof IntakeEvent ? "/dieuphoi/incident-intake" : "/dieuphoi/national-coordinator";
        var like = TopicRecord.of(event, source, sequence);
        var topic = EventTypes.of(event).topic().topicName();
        var produced = new ProducerRecord<>(topic, like.key(), like.value().getBytes(StandardCharsets.UTF_8));
        like.headers().forEach((name, text) -> produced.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        var unused = producer.send(produced);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
