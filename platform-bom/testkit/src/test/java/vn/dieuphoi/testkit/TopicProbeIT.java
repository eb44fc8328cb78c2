package vn.dieuphoi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.Ids;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.LessonId;

@InContainers
class TopicProbeIT {

    private static final String SOURCE = "/dieuphoi/lessons-learned";

    private final LessonDrafted drafted = new LessonDrafted(
            new LessonId(Ids.next()), new IncidentId(Ids.next()), Instant.parse("2026-11-01T00:00:00Z"));
    private TopicProbe probe;

    @BeforeEach
    void open() {
        RealInfrastructure.begin();
        probe = TopicProbe.on(Topic.LESSON);
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void readsEventAsItWasPublished() {
        var published = TopicRecord.of(drafted, SOURCE, 1);
        probe.publish(published);

        var seen = probe.awaitFirst(record -> record.sequence() == 1);

        assertThat(seen).isEqualTo(published);
        assertThat(seen.event()).isEqualTo(drafted);
        assertThat(seen.aggregate()).isEqualTo("lesson/" + drafted.lessonId());
        assertThat(seen.type()).isEqualTo("vn.dieuphoi.lesson-drafted.v1");
    }

    @Test
    void publishesDuplicatesAndDisorderAsGiven() {
        var first = TopicRecord.of(drafted, SOURCE, 1);
        var second = TopicRecord.of(drafted, SOURCE, 2);
        probe.publish(second, first, first);
        probe.eventually(records -> assertThat(records).containsExactly(second, first, first));
    }

    @Test
    void publishesPoison() {
        var poison = TopicRecord.of(drafted, SOURCE, 1).withHeader("ce_type", "vn.dieuphoi.unknown.v9");
        probe.publishBytes(poison, new byte[] {(byte) 0xc3, 0x28});
        assertThat(probe.awaitFirst(record -> record.type().endsWith(".v9")).value())
                .contains("\ufffd");
    }

    @Test
    void seesWhatWasThereBefore() {
        probe.publish(new TopicRecord("key", Map.of(), "earlier"));
        try (var later = TopicProbe.on(Topic.LESSON)) {
            assertThat(later.records()).extracting(TopicRecord::value).containsExactly("earlier");
        }
    }

    @Test
    void refusesWhatAServicePublishedAgainstTheContracts() throws Exception {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", RealInfrastructure.kafka().bootstrap());
        var wrong = TopicRecord.of(drafted, SOURCE, 1).withValue("{}").on(Topic.LESSON.topicName());
        wrong.headers().remove("testkit");
        try (var service = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var unused = service.send(wrong).get();
        }

        assertThatThrownBy(probe::records)
                .isInstanceOf(BrokenContract.class)
                .hasMessageContaining("is not as contracts/events says")
                .hasMessageContaining("lessonId");
    }
}
