package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.coordinator.directory.SampleDirectory;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;
import vn.dieuphoi.testkit.TopicRecord;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DirectoryIT {

    @Test
    void publishesEveryRecordOfTheSeedOnce() {
        var sample = SampleDirectory.read();
        var keys = Stream.concat(sample.organisations().keySet().stream(), sample.systems().keySet().stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
        try (var directory = TopicProbe.on(Topic.DIRECTORY)) {
            var records = directory.await(keys.size(), record -> keys.contains(record.key()));
            assertThat(records).extracting(TopicRecord::aggregate).doesNotHaveDuplicates();
            assertThat(records).extracting(TopicRecord::sequence).containsOnly(1L);
            assertThat(records.stream()
                            .map(TopicRecord::event)
                            .filter(OrganisationRecorded.class::isInstance)
                            .map(OrganisationRecorded.class::cast))
                    .containsExactlyInAnyOrderElementsOf(sample.organisations().values());
            assertThat(records.stream()
                            .map(TopicRecord::event)
                            .filter(SystemRecorded.class::isInstance)
                            .map(SystemRecorded.class::cast))
                    .containsExactlyInAnyOrderElementsOf(sample.systems().values());
        }
    }
}
