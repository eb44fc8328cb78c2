package vn.dieuphoi.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaIT {

    private static final String TOPIC = "dieuphoi.intake.v1";

    @TempDir
    Path folder;

    @Test
    void keepsAcknowledgedRecordsWhenItIsKilled() throws Exception {
        try (var kafka = Kafka.start(new KafkaOptions(folder.resolve("kafka"), FreePort.next()))) {
            kafka.createTopics();
            send(kafka, "before the kill");

            kafka.kill();
            kafka.restart();
            kafka.createTopics();
            send(kafka, "after the kill");

            assertThat(consume(kafka, 2)).containsExactly("before the kill", "after the kill");
        }
    }

    private static void send(Kafka kafka, String value) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", kafka.bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "one incident", value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> consume(Kafka kafka, int expected) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", kafka.bootstrap(), "group.id", "test", "auto.offset.reset", "earliest");
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.size() < expected && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
