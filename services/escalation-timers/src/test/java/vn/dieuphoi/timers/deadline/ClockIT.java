package vn.dieuphoi.timers.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.DeadlineMet;
import vn.dieuphoi.contracts.events.DeadlineMissed;
import vn.dieuphoi.contracts.events.DeadlineSet;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.testkit.MovableClock;
import vn.dieuphoi.testkit.TopicProbe;
import vn.dieuphoi.testkit.TopicRecord;
import vn.dieuphoi.timers.Demo;
import vn.dieuphoi.timers.Reader;
import vn.dieuphoi.timers.Story;
import vn.dieuphoi.timers.Telling;

@QuarkusTest
@TestProfile(Demo.class)
class ClockIT {
    private static final int TIMES = 5;
    private static final int STORIES = 8;
    /** The engine is milliseconds late; the rest is for a machine that does something else. */
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    @Inject
    MovableClock clock;

    private final Story story = Story.at(Instant.parse("2026-11-03T00:55:00Z"));
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
    void setsTheClocksOfEveryRuleThatApplies() {
        clock.set(story.minute(2));
        telling.tell(story.intake().toArray(Event[]::new));
        telling.tell(story.coordination().toArray(Event[]::new));

        await().untilAsserted(() -> assertThat(reader.deadlines(story.incident()))
                .extracting(
                        deadline -> deadline.get("rule"),
                        deadline -> deadline.get("obligor"),
                        deadline -> deadline.get("state"))
                .containsExactlyInAnyOrder(
                        tuple("A01", "benh-vien-19", "met"),
                        tuple("A02", "benh-vien-19", "met"),
                        tuple("A03", "benh-vien-19", "met"),
                        tuple("A04", "benh-vien-19", "met"),
                        tuple("A06", "so-tttt-19", "met"),
                        tuple("A06", "a05", "met"),
                        tuple("A07", "so-tttt-19", "met"),
                        tuple("A09", "benh-vien-19", "met"),
                        tuple("A24", "benh-vien-19", "running"),
                        tuple("B05", "ubnd-19", "running"),
                        tuple("E02", "benh-vien-19", "met"),
                        tuple("E03", "ubnd-19", "running")));
    }

    @Test
    void pinsWhyAClockRuns() {
        clock.set(story.minute(2));
        telling.tell(story.notice(), story.opened(), story.routed(Role.OPERATOR));
        telling.tell(story.confirmed(Role.OPERATOR, Story.COORDINATOR, 2));

        var a06 = reader.awaitDeadline(story.incident(), "A06", Story.COORDINATOR, "running");

        assertThat(a06)
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("incident", story.incident().toString()),
                        Map.entry("ruleVersion", 1),
                        Map.entry("rulebook", Rulebook.packaged().version()),
                        Map.entry("obligorRole", "national-coordinator"),
                        Map.entry(
                                "submission",
                                story.submission(SubmissionKind.NOTICE).toString()),
                        Map.entry("limit", Map.of("kind", "immediate")),
                        Map.entry("triggeredAt", story.minute(2).toString()),
                        Map.entry("targetAt", story.minute(2).plusSeconds(10).toString()),
                        Map.entry("targetLabel", "internal"),
                        Map.entry("source", "official")))
                .doesNotContainKeys("dueAt", "metAt", "missedAt", "form");
        try (var deadlines = TopicProbe.on(Topic.DEADLINE)) {
            assertThat(deadlines.awaitFirst(about(a06)).event())
                    .isInstanceOfSatisfying(
                            DeadlineSet.class,
                            set -> assertThat(set.facts()).containsEntry("submission.notice", "true"));
        }
    }

    @Test
    void showsAStatutoryLimitApart() {
        clock.set(story.minute(2));
        telling.tell(story.notice(), story.opened());

        assertThat(reader.awaitDeadline(story.incident(), "A01", Story.HOSPITAL, "met"))
                .containsEntry("dueAt", "2026-11-08T17:00:00Z")
                .containsEntry("limit", Map.of("kind", "calendar-days", "value", "P5D"))
                .containsEntry("metAt", story.minute(1).toString())
                .containsEntry("form", "notice")
                .doesNotContainKeys("targetAt", "targetLabel", "afterTarget");
    }

    @Test
    void missesAStatutoryLimit() {
        var a04 = missTheClosingReport();
        var due = Instant.parse((String) a04.get("dueAt"));

        assertThat(a04).containsEntry("missed", "statutory").containsEntry("missedAt", due.toString());
        try (var deadlines = TopicProbe.on(Topic.DEADLINE)) {
            assertThat(deadlines.await(2, about(a04)).getLast().event())
                    .isEqualTo(
                            new DeadlineMissed(id(a04), story.incident(), DueKind.STATUTORY, due, due.plusMillis(5)));
        }
    }

    @Test
    void isMetLateAfterItWasMissed() {
        var a04 = missTheClosingReport();

        telling.tell(story.report(SubmissionKind.CLOSING, 6 * 24 * 60));

        reader.awaitDeadline(story.incident(), "A04", Story.HOSPITAL, "met-late");
        try (var deadlines = TopicProbe.on(Topic.DEADLINE)) {
            var told = deadlines.await(3, about(a04));
            assertThat(told).extracting(TopicRecord::sequence).containsExactly(1L, 2L, 3L);
            assertThat(told.getLast().event())
                    .isEqualTo(new DeadlineMet(
                            id(a04),
                            story.incident(),
                            story.minute(6 * 24 * 60),
                            true,
                            false,
                            "submission/" + story.submission(SubmissionKind.CLOSING)));
        }
    }

    private Map<String, Object> missTheClosingReport() {
        clock.set(story.minute(70));
        telling.tell(story.intake().subList(0, 3).toArray(Event[]::new));
        telling.tell(story.opened());
        var running = reader.awaitDeadline(story.incident(), "A04", Story.HOSPITAL, "running");
        clock.set(Instant.parse((String) running.get("dueAt")).plusMillis(5));
        return reader.awaitDeadline(story.incident(), "A04", Story.HOSPITAL, "missed");
    }

    private static DeadlineId id(Map<String, Object> deadline) {
        return DeadlineId.fromString((String) deadline.get("id"));
    }

    @Test
    void noticesAMissedTargetWithinAMoment() {
        var now = Story.at(Instant.now().minusSeconds(8));
        telling.tell(now.opened(), now.routed(Role.OPERATOR));
        telling.tell(now.confirmed(Role.OPERATOR, Story.COORDINATOR, 0));

        try (var deadlines = TopicProbe.on(Topic.DEADLINE)) {
            var missed = deadlines.awaitFirst(
                    record -> record.key().equals(now.incident().toString())
                            && record.type().equals("vn.dieuphoi.deadline-missed.v1"));
            assertThat(missed.event())
                    .isInstanceOfSatisfying(
                            DeadlineMissed.class,
                            miss -> assertThat(Duration.between(miss.dueAt(), miss.firedAt()))
                                    .isBetween(Duration.ZERO, A_MOMENT));
        }
    }

    @Test
    void ignoresWhatItWasToldBefore() {
        clock.set(story.minute(2));
        for (var time = 0; time < TIMES; time++) {
            tellAll(story, inOrder(story));
        }

        awaitAllThatCanBeMet(story);
        try (var deadlines = TopicProbe.on(Topic.DEADLINE)) {
            var told = deadlines.await(
                    21, record -> record.key().equals(story.incident().toString()));
            // Twelve clocks set, nine of them met.
            assertThat(told).hasSize(21);
        }
    }

    @Test
    void endsInTheSameStateWhateverTheOrder() {
        clock.set(story.minute(2));
        var stories = IntStream.range(0, STORIES)
                .mapToObj(unused -> Story.at(story.detected()))
                .toList();
        var random = new Random(7);
        stories.forEach(each -> tellAll(each, shuffled(each, random)));

        stories.forEach(this::awaitAllThatCanBeMet);
        assertThat(stories.stream().map(each -> outcome(each)).distinct()).hasSize(1);
    }

    private void awaitAllThatCanBeMet(Story told) {
        await().untilAsserted(() -> assertThat(reader.deadlines(told.incident()))
                .extracting(deadline -> deadline.get("state"))
                .filteredOn("met"::equals)
                .hasSize(9));
    }

    /** What is the same for every story: everything but identifiers and order. */
    private List<Map<String, Object>> outcome(Story told) {
        return reader.deadlines(told.incident()).stream()
                .map(deadline -> {
                    var same = new TreeMap<>(deadline);
                    same.keySet().removeAll(List.of("id", "incident", "metBy"));
                    same.computeIfPresent("submission", (key, value) -> "some");
                    same.computeIfPresent("facts", (key, value) -> withoutIdentifiers((Map<?, ?>) value));
                    return (Map<String, Object>) same;
                })
                .sorted(Comparator.comparing(deadline -> deadline.get("rule") + " " + deadline.get("obligor")))
                .toList();
    }

    private static Map<?, ?> withoutIdentifiers(Map<?, ?> facts) {
        var same = new TreeMap<Object, Object>(facts);
        same.remove("submission.id");
        return same;
    }

    private record Numbered(Event event, long sequence) {}

    private static List<Numbered> inOrder(Story told) {
        var events = new ArrayList<Numbered>();
        for (var source : List.of(told.intake(), told.coordination())) {
            for (var index = 0; index < source.size(); index++) {
                events.add(new Numbered(source.get(index), index + 1L));
            }
        }
        return events;
    }

    private static List<Numbered> shuffled(Story told, Random random) {
        var events = new ArrayList<Numbered>();
        for (var time = 0; time < TIMES; time++) {
            events.addAll(inOrder(told));
        }
        Collections.shuffle(events, random);
        return events;
    }

    private void tellAll(Story told, List<Numbered> events) {
        assertThat(events).as(told.toString()).isNotEmpty();
        events.forEach(numbered -> telling.publish(numbered.event(), numbered.sequence()));
    }

    private static Predicate<TopicRecord> about(Map<String, Object> deadline) {
        return record -> record.aggregate().equals("deadline/" + deadline.get("id"));
    }
}
