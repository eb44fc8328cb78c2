package vn.dieuphoi.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventFoldersTest {

    @Test
    void everyEventHasAFolderAndEveryFolderAnEvent() {
        assertThat(ContractFiles.folders())
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactlyInAnyOrderElementsOf(
                        EventTypes.all().stream().map(EventType::folder).toList());
    }

    @ParameterizedTest
    @MethodSource("vn.dieuphoi.contracts.events.EventTypes#all")
    void everyEventHasASchemaAndTwoExamples(EventType type) {
        assertThat(ContractFiles.schemaFile(type)).isRegularFile();
        assertThat(ContractFiles.examples(type)).hasSizeGreaterThanOrEqualTo(2).allMatch(Files::isRegularFile);
    }

    @Test
    void aTypeIsFoundByItsNameByItsRecordAndByItsEvent() {
        var published = EventTypes.of(LessonPublished.class);

        assertThat(published)
                .isEqualTo(new EventType("vn.dieuphoi.lesson-published.v1", LessonPublished.class, Topic.LESSON));
        assertThat(EventTypes.named("vn.dieuphoi.lesson-published.v1")).contains(published);
        assertThat(EventTypes.named("vn.dieuphoi.lesson-withdrawn.v1")).isEqualTo(Optional.empty());
        assertThat(EventTypes.all()).hasSize(19);
    }

    @Test
    void aTopicIsFoundByItsName() {
        assertThat(Topic.named("dieuphoi.directory.v1")).isEqualTo(Topic.DIRECTORY);
        assertThat(Topic.values()).filteredOn(Topic::compacted).containsExactly(Topic.DIRECTORY);
    }
}
