package vn.dieuphoi.timers.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.testkit.MovableClock;
import vn.dieuphoi.testkit.TopicProbe;
import vn.dieuphoi.testkit.TopicRecord;
import vn.dieuphoi.timers.HeldClock;
import vn.dieuphoi.timers.Reader;
import vn.dieuphoi.timers.Story;
import vn.dieuphoi.timers.Telling;

/** The engines stand still here, because the clock is held; the test fires. */
@QuarkusTest
@TestProfile(HeldClock.class)
class FiringIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int STORIES = 30;
    private static final int BATCH = 8;
    private static final String MISSED = "vn.dieuphoi.deadline-missed.v1";

    @Inject
    MovableClock clock;

    @Inject
    FiringHandler firing;

    private final Reader reader = Reader.coordinator();
    private Telling telling;

    @BeforeEach
    void begin() {
        telling = new Telling();
    }

    @AfterEach
    void end() {
        clock.reset();
        telling.close();
    }

    @Test
    void firesNothingWhileTheClockIsNotToBeTrusted() {
        var story = due(Instant.parse("2026-11-05T00:00:00Z"));

        clock.set(story.minute(3));
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> reader.awaitDeadline(story.incident(), "A06", Story.COORDINATOR, "running"));
        fire(story.minute(3));

        reader.awaitDeadline(story.incident(), "A06", Story.COORDINATOR, "missed");
    }

    @Test
    void firesEachClockOnceHoweverManyEnginesRun() {
        var stories = IntStream.range(0, STORIES)
                .mapToObj(number -> due(Instant.parse("2026-11-06T00:00:00Z").plusSeconds(number)))
                .toList();
        var now = stories.getLast().minute(3);

        var fired = Uni.join()
                .all(Stream.generate(() -> untilNothingIsLeft(now, 0)).limit(4).toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        assertThat(fired.stream().mapToInt(count -> count).sum()).isEqualTo(STORIES);
        try (var deadlines = TopicProbe.on(Topic.DEADLINE)) {
            var keys =
                    stories.stream().map(story -> story.incident().toString()).toList();
            assertThat(deadlines.await(STORIES, record -> isMissOf(keys, record)))
                    .extracting(TopicRecord::key)
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @Test
    void takesHalfOfABatchFromTheBacklogAndHalfFresh() {
        var stories = IntStream.range(0, 6)
                .mapToObj(number -> due(Instant.parse("2026-11-07T00:00:00Z").plusSeconds(number)))
                .toList();

        assertThat(firing.fireDue(stories.getLast().minute(3), 4).await().atMost(PATIENCE))
                .isEqualTo(4);

        assertThat(stories)
                .extracting(story -> state(story))
                .containsExactly("missed", "missed", "running", "running", "missed", "missed");
        fire(stories.getLast().minute(3));
    }

    @Test
    void measuresHowLateItWas() {
        var story = due(Instant.parse("2026-11-08T00:00:00Z"));

        fire(story.minute(2).plusSeconds(10).plusMillis(1500));

        assertThat(reader.get("/q/metrics", Map.of()).asString())
                .contains("incident_timers_lateness_seconds_bucket{which=\"internal-target\",le=\"2.0\"}");
    }

    /** An incident whose coordinator has a running clock, due ten seconds after minute 2. */
    private Story due(Instant detected) {
        var story = Story.at(detected);
        clock.set(story.minute(2));
        telling.tell(story.opened(), story.routed(Role.OPERATOR));
        telling.tell(story.confirmed(Role.OPERATOR, Story.COORDINATOR, 2));
        reader.awaitDeadline(story.incident(), "A06", Story.COORDINATOR, "running");
        return story;
    }

    private void fire(Instant now) {
        assertThat(untilNothingIsLeft(now, 0).await().atMost(PATIENCE)).isPositive();
    }

    private Uni<Integer> untilNothingIsLeft(Instant now, int before) {
        return firing.fireDue(now, BATCH)
                .chain(fired -> fired == 0 ? Uni.createFrom().item(before) : untilNothingIsLeft(now, before + fired));
    }

    private String state(Story story) {
        return reader.deadlines(story.incident()).stream()
                .filter(deadline -> deadline.get("rule").equals("A06"))
                .map(deadline -> (String) deadline.get("state"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isMissOf(List<String> keys, TopicRecord record) {
        return keys.contains(record.key()) && record.type().equals(MISSED);
    }
}
