package vn.dieuphoi.lessons.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.lessons.CaseStory;
import vn.dieuphoi.lessons.Told;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.Operator;
import vn.dieuphoi.testkit.RealInfrastructure;

/** What was heard is rebuilt from the topics; that a lesson begins is not decided again. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RebuildIT {
    private static final String PARKED = "select count(*) from parked where aggregate like '%%/%s'";

    @Test
    void rebuildsWhatWasHeardAndDraftsNothingTwice() {
        var story = CaseStory.of(71, "Phổ Yên");
        var disordered = CaseStory.of(72, "Sông Công");
        try (var told = new Told()) {
            told.draft(story);
            told.shuffled(disordered, 3, 72);
            assertThat(Told.awaitDraft(disordered).getString("state")).isEqualTo("draft");
            await().untilAsserted(() -> assertThat(parked(disordered)).isEqualTo("0"));
        }
        var before = Operator.rows("heard_event", "lesson", "aggregate_version", "inbox");
        assertThat(before.get("heard_event")).hasSizeGreaterThan(20);
        Operator.damage("delete from heard_event where position <> 2");

        var end = Operator.rebuild("heard-events");

        assertThat(end.getString("state")).as(end.prettify()).isEqualTo("done");
        assertThat(Operator.rows("heard_event", "lesson", "aggregate_version", "inbox"))
                .isEqualTo(before);
    }

    @Test
    void triesParkedRecordsAgainAfterTheirDefectIsMended() {
        var story = CaseStory.of(73, "Đại Từ");
        try (var told = new Told()) {
            told.intake(story);
            await().untilAsserted(() -> assertThat(heard(story)).isEqualTo("4"));
        }
        Operator.damage("delete from heard_event where aggregate = 'incident/%s'".formatted(story.incident()));
        Operator.damage("""
                insert into parked (topic, kafka_part, kafka_offset, source, aggregate, version, type, time, payload,
                    reason, detail)
                select 'dieuphoi.lesson.v1', 99, 1, 'a', 'lesson/x', 1, 'vn.dieuphoi.lesson-moved.v1', now(), 'x',
                    'UNKNOWN_TYPE', 'planted'
                """);

        var list = Operator.asking().get("/v1/operations/parked?limit=200").jsonPath();
        assertThat(list.getLong("records")).isPositive();
        assertThat(list.<String>getList("items.aggregate")).contains("lesson/x");
        assertThat(list.<String>getList("counts.reason")).contains("unknown-type");
        assertThat(list.prettify()).doesNotContain("payload");

        var end = Operator.replayParked();
        assertThat(end.getString("state")).isEqualTo("done");
        assertThat(end.getLong("done")).isEqualTo(list.getLong("records"));
        assertThat(Operator.rebuild("heard-events").getString("state")).isEqualTo("done");
        assertThat(heard(story)).isEqualTo("4");
        Operator.damage("delete from parked where aggregate = 'lesson/x'");
    }

    @Test
    void namesTheKnownProjectionsWhereThereIsNone() {
        var answer = Operator.ask(Map.of("projection", "no-such-thing"));
        HttpProblem.in(answer).hasStatus(422).hasCode("projection-unknown").isWrittenIn("en");
        assertThat(answer.jsonPath().getString("detail")).contains("heard-events");
        HttpProblem.in(Operator.ask(Map.of())).hasStatus(400).hasViolation("/projection", "exactly-one");
        HttpProblem.in(Operator.ask(Map.of("parked", true, "projection", "heard-events")))
                .hasStatus(400)
                .hasViolation("/projection", "exactly-one");
        HttpProblem.in(Operator.asking().get("/v1/operations/replays/" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(Operator.asking()
                        .get("/v1/operations/projections")
                        .jsonPath()
                        .<List<String>>getList("items.topics"))
                .containsExactly(List.of("dieuphoi.case.v1", "dieuphoi.directory.v1", "dieuphoi.intake.v1"));
    }

    @Test
    void repeatsTheAnswerUnderTheSameKeyAndRefusesASecondRunBesideTheFirst() {
        var key = UUID.randomUUID().toString();
        var wish = Map.of("projection", "heard-events");
        var first = Operator.asking().header("Idempotency-Key", key).body(wish).post("/v1/operations/replays");
        var again = Operator.asking().header("Idempotency-Key", key).body(wish).post("/v1/operations/replays");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        await().until(() -> Operator.asking()
                .get(first.header("Location"))
                .jsonPath()
                .getString("state")
                .equals("done"));
    }

    @Test
    void isForAdministratorsWhoSeeNoLesson() {
        Operator.assertThatNobodyElseIsLetIn();
        assertThat(Operator.asking().get("/v1/lessons").jsonPath().<Object>getList("items"))
                .isNullOrEmpty();
    }

    private static String parked(CaseStory story) {
        return Operator.column(PARKED.formatted(story.incident())).getFirst();
    }

    private static String heard(CaseStory story) {
        return Operator.column(
                        "select count(*) from heard_event where aggregate = 'incident/%s'".formatted(story.incident()))
                .getFirst();
    }
}
