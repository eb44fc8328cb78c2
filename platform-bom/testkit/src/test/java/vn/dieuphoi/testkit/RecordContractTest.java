package vn.dieuphoi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.Ids;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.LessonId;

class RecordContractTest {

    private static final String SOURCE = "/dieuphoi/lessons-learned";

    private final RecordContract contract = new RecordContract(Topic.LESSON.topicName());
    private final LessonDrafted drafted = new LessonDrafted(
            new LessonId(Ids.next()), new IncidentId(Ids.next()), Instant.parse("2026-11-01T00:00:00Z"));

    @Test
    void anEventOfTheOutboxIsAsPromisedAndSoIsItsRepetition() {
        var first = record(1);

        assertThat(contract.faults(first)).isEmpty();
        assertThat(contract.faults(first)).isEmpty();
        assertThat(contract.faults(record(2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_id, 17",
        "ce_source, lessons-learned",
        "ce_time, 2026-11-01T07:00:00+07:00",
        "ce_sequence, 0",
        "ce_aggregate, lesson",
        "content-type, text/plain"
    })
    void aWrongHeaderIsNamed(String name, String content) {
        assertThat(contract.faults(record(1).withHeader(name, content)))
                .singleElement()
                .asString()
                .startsWith("header %s is \"%s\", not ".formatted(name, content));
    }

    @Test
    void aGapIsAFault() {
        assertThat(contract.faults(record(2))).singleElement().asString().contains("ce_sequence 2", "follows 0");
    }

    @Test
    void aNumberUsedTwiceIsAFault() {
        assertThat(contract.faults(record(1))).isEmpty();
        assertThat(contract.faults(record(1))).singleElement().asString().endsWith("is used twice");
    }

    @Test
    void aSubjectThatIsNotTheAggregateIsAFault() {
        assertThat(faultsOf(record(1).withHeader("ce_subject", "another")))
                .contains("ce_subject another is not the id");
    }

    @Test
    void aTypeOnTheWrongTopicIsAFault() {
        assertThat(new RecordContract(Topic.CASE.topicName()).faults(record(1)))
                .containsExactly("vn.dieuphoi.lesson-drafted.v1 belongs on dieuphoi.lesson.v1");
    }

    @Test
    void aValueThatTheSchemaRefusesIsAFault() {
        var value = record(1).value().replace("\"at\":\"2026-11-01T00:00:00Z\"", "\"at\":\"2026-11-01T00:00:00\"");

        assertThat(faultsOf(record(1).withValue(value))).contains("value of vn.dieuphoi.lesson-drafted.v1: /at");
    }

    @Test
    void anUnknownTypeIsAFault() {
        assertThat(contract.faults(record(1).withHeader("ce_type", "vn.dieuphoi.lesson-burnt.v1")))
                .containsExactly("no schema of vn.dieuphoi.lesson-burnt.v1 among the contracts");
    }

    private String faultsOf(TopicRecord record) {
        return String.join("; ", List.copyOf(contract.faults(record)));
    }

    private TopicRecord record(long sequence) {
        return TopicRecord.of(drafted, SOURCE, sequence);
    }
}
