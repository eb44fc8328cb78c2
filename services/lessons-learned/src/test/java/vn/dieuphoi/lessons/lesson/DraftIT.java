package vn.dieuphoi.lessons.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.lessons.CaseStory;
import vn.dieuphoi.lessons.Told;
import vn.dieuphoi.lessons.Visitors;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

/** A completed case becomes one draft, in whatever order and however often it is told. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DraftIT {
    private static final String TITLE = "Bài học từ một sự cố tại hệ thống thông tin cấp độ 3 của một bệnh viện";

    private Told told;

    @BeforeEach
    void open() {
        told = new Told();
    }

    @AfterEach
    void close() {
        told.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void comesOutTheSameInAnyOrderAndToldFiveTimes(int seed) {
        var story = CaseStory.of(seed, "Đại Từ");
        told.shuffled(story, 5, seed);

        var draft = Told.awaitDraft(story);

        assertThat(draft.<String>get("title")).isEqualTo(TITLE);
        assertThat(draft.<String>get("summary")).contains("2 ngày 3 giờ");
        await().untilAsserted(() -> assertThat(parked(story)).isZero());
        assertThat(drafted(story)).hasSize(1);
    }

    @Test
    void waitsForWhatIntakeAndTheDirectoryHaveNotToldYet() throws SQLException {
        var story = CaseStory.of(31, "Phú Bình");
        told.casework(story);
        await().untilAsserted(() -> assertThat(parked(story)).isEqualTo(1));
        told.intake(story);
        told.directory(story);

        assertThat(Told.awaitDraft(story).<String>get("state")).isEqualTo("draft");
        assertThat(parked(story)).isZero();
    }

    @Test
    void showsEditorsWhatWasReported() {
        var story = CaseStory.of(32, "Võ Nhai");
        JsonPath draft = told.draft(story);

        assertThat(draft.<String>get("incident")).isEqualTo(story.incident().toString());
        assertThat(draft.<String>get("source.detectedAt")).isEqualTo("2026-10-01T01:00:00Z");
        assertThat(draft.<Integer>get("source.systemLevel")).isEqualTo(3);
        assertThat(draft.<List<String>>get("source.submissions.kind"))
                .containsExactly("notice", "initial", "response-ended", "closing");
        assertThat(draft.<String>get("source.submissions[3].result")).isEqualTo("Đã khôi phục " + story.hospital());
        assertThat(draft.<Map<String, ?>>get()).doesNotContainKeys("tlp", "publishedAt");
    }

    @Test
    void isListedForItsEditorsPageByPage() {
        var older = CaseStory.of(33, "Định Hóa");
        var newer = CaseStory.of(34, "Đồng Hỷ");
        told.draft(older);
        told.draft(newer);

        var first = Visitors.editor().get("/v1/lessons?state=draft&limit=1").jsonPath();
        var second = Visitors.editor()
                .get("/v1/lessons?state=draft&limit=1&cursor=" + first.<String>get("next"))
                .jsonPath();

        assertThat(first.<List<String>>get("items.id"))
                .containsExactly(newer.lesson().toString());
        assertThat(first.<List<String>>get("items.incident"))
                .containsExactly(newer.incident().toString());
        assertThat(first.<List<Object>>get("items.source")).containsOnlyNulls();
        assertThat(second.<List<String>>get("items.id"))
                .containsExactly(older.lesson().toString());
        for (var other : List.of(Visitors.otherCoordinator(), Visitors.auditor(), Visitors.party())) {
            assertThat(other.get("/v1/lessons?state=draft").jsonPath().<List<Object>>get("items"))
                    .isEmpty();
        }
    }

    private static List<LessonDrafted> drafted(CaseStory story) {
        try (var probe = TopicProbe.on(Topic.LESSON)) {
            return probe
                    .await(1, record -> record.subject().equals(story.lesson().toString()))
                    .stream()
                    .map(record -> (LessonDrafted) record.event())
                    .toList();
        }
    }

    private static long parked(CaseStory story) throws SQLException {
        try (var connection = RealInfrastructure.postgres().connect();
                var query = connection.prepareStatement("select count(*) from parked where aggregate like ?")) {
            query.setString(1, "%/" + story.incident());
            var rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
