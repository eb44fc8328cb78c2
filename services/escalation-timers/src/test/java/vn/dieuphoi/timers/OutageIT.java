package vn.dieuphoi.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.testkit.MovableClock;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

@QuarkusTest
@TestProfile(Demo.class)
class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    MovableClock clock;

    private final Story story = Story.at(Instant.parse("2026-11-10T00:00:00Z"));
    private final Reader reader = Reader.coordinator();

    @BeforeEach
    void startAClock() {
        clock.set(story.minute(2));
        try (var telling = new Telling()) {
            telling.tell(story.notice(), story.opened(), story.routed(Role.OPERATOR));
            telling.tell(story.confirmed(Role.OPERATOR, Story.COORDINATOR, 2));
        }
        reader.awaitDeadline(story.incident(), "A06", Story.COORDINATOR, "running");
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void firesAfterTheDatabaseCameBack() {
        var database = RealInfrastructure.postgres();
        database.kill();
        clock.advance(Duration.ofSeconds(10));
        database.restart();

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> reader.get("/v1/deadlines", Map.of()).statusCode() == 200);
        reader.awaitPage(story.incident(), Story.COORDINATOR, "sent");
    }

    @Test
    void tellsOfAMissAfterTheBrokerCameBack() {
        var broker = RealInfrastructure.kafka();
        broker.kill();
        try {
            clock.advance(Duration.ofSeconds(10));
            reader.awaitPage(story.incident(), Story.COORDINATOR, "sent");
        } finally {
            broker.restart();
        }

        try (var deadlines = TopicProbe.on(Topic.DEADLINE)) {
            assertThat(deadlines.awaitFirst(
                            record -> record.key().equals(story.incident().toString())
                                    && record.type().equals("vn.dieuphoi.page-sent.v1")))
                    .isNotNull();
        }
    }
}
