package vn.dieuphoi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Topic;

/** A second start of the service in the same JVM, on servers that were used before. */
@QuarkusTest
@TestProfile(FreshRunIT.Restarted.class)
@WithTestResource(RealInfrastructure.class)
class FreshRunIT {

    public static final class Restarted implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sample.restarted", "true");
        }
    }

    @Test
    void findsTopicEmpty() {
        leaveRecord();
        RealInfrastructure.begin();
        try (var probe = TopicProbe.on(Topic.LESSON)) {
            assertThat(probe.records()).isEmpty();
        }
    }

    private static void leaveRecord() {
        try (var probe = TopicProbe.on(Topic.LESSON)) {
            probe.publish(new TopicRecord("left", Map.of(), "over"));
            probe.await(1, found -> found.key().equals("left"));
        }
    }

    @Test
    void findsDatabaseOfItsOwn() {
        var before = RealInfrastructure.postgres().database();
        var given = RealInfrastructure.begin();
        assertThat(given.get("dieuphoi.db.name"))
                .isEqualTo(RealInfrastructure.postgres().database())
                .isNotEqualTo(before);
    }
}
