package vn.dieuphoi.lessons.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.LessonPublished;
import vn.dieuphoi.contracts.events.Tlp;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.lessons.CaseStory;
import vn.dieuphoi.lessons.Told;
import vn.dieuphoi.lessons.Visitors;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TestTokens;
import vn.dieuphoi.testkit.TopicProbe;

/** What is published reaches those whom its label allows, and never tells the victim. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PublicationIT {
    private static final String LIST = "/v1/public/lessons";
    private static final String FEED = "/public/lessons.atom";

    private Told told;

    @BeforeEach
    void open() {
        told = new Told();
    }

    @AfterEach
    void close() {
        told.close();
    }

    private CaseStory drafted(int number) {
        var story = CaseStory.of(number, "Phổ Yên");
        told.draft(story);
        return story;
    }

    @Test
    void isForEverybodyWhenItIsClear() throws FeedException {
        var story = drafted(51);
        var answer = Visitors.publish(story, "clear");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/v1/lessons/" + story.lesson());
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        var lesson = answer.jsonPath();
        assertThat(lesson.<String>get("state")).isEqualTo("published");
        Map<String, String> first = given().get(LIST).jsonPath().get("items[0]");
        assertThat(first)
                .containsOnlyKeys("id", "title", "summary", "causes", "recommendations", "tlp", "publishedAt")
                .containsEntry("id", story.lesson().toString())
                .containsEntry("title", lesson.get("title"))
                .containsEntry("tlp", "clear")
                .containsEntry("publishedAt", lesson.get("publishedAt"));
        assertThat(entries()).extracting(Entry::getId).contains("urn:uuid:" + story.lesson());
        assertThat(published(story))
                .isEqualTo(new LessonPublished(
                        story.lesson(),
                        story.incident(),
                        Tlp.CLEAR,
                        lesson.get("title"),
                        Instant.parse(lesson.get("publishedAt"))));
    }

    @Test
    void isOneAnswerForOneKeyAndNotDoneTwice() {
        var story = drafted(52);
        var key = UUID.randomUUID().toString();
        var first = Visitors.publish(story, "green", key);
        var again = Visitors.publish(story, "green", key);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        HttpProblem.in(Visitors.publish(story, "clear", key)).hasStatus(422);
        HttpProblem.in(Visitors.publish(story, "clear")).hasStatus(409).hasCode("already-published");
        HttpProblem.in(Visitors.edit(story, Map.of("title", "x")))
                .hasStatus(409)
                .hasCode("already-published");
    }

    @Test
    void isRefusedWhereTheLabelIsWrongOrTheTextUnfinished() {
        var story = drafted(53);
        HttpProblem.in(Visitors.publish(story, "white")).hasStatus(400).hasViolation("/tlp", "unknown-value");
        assertThat(Visitors.edit(story, Map.of("title", "Tiêu đề")).statusCode())
                .isEqualTo(200);
        HttpProblem.in(Visitors.publish(story, "clear"))
                .hasStatus(409)
                .hasCode("text-missing")
                .hasViolationsAt("/summary", "/causes", "/recommendations");
    }

    @Test
    void reachesAsFarAsItsLabelSays() {
        var green = drafted(54);
        var amber = drafted(55);
        assertThat(Visitors.publish(green, "green").statusCode()).isEqualTo(201);
        assertThat(Visitors.publish(amber, "amber").statusCode()).isEqualTo(201);

        assertThat(listed(Visitors.party().get("/v1/lessons")))
                .contains(green.lesson().toString(), amber.lesson().toString());
        assertThat(listed(Visitors.member().get("/v1/lessons?state=published")))
                .contains(green.lesson().toString())
                .doesNotContain(amber.lesson().toString());
        var read = Visitors.member().get("/v1/lessons/" + green.lesson());
        assertThat(read.jsonPath().<Map<String, Object>>get()).doesNotContainKeys("incident", "source");
        HttpProblem.in(Visitors.member().get("/v1/lessons/" + amber.lesson())).hasStatus(404);
        assertThat(listed(given().get(LIST)))
                .doesNotContain(green.lesson().toString(), amber.lesson().toString());
    }

    @Test
    void neverTellsTheVictim() {
        var stories = List.of(drafted(61), drafted(62), drafted(63), drafted(64));
        for (var story : stories) {
            for (var name : story.names()) {
                var telling = Map.of(
                        "title", "Bài học", "summary", "Ở " + name + ".", "causes", name, "recommendations", "x");
                assertThat(Visitors.edit(story, telling).statusCode()).isEqualTo(200);
                HttpProblem.in(Visitors.publish(story, "clear"))
                        .hasStatus(409)
                        .hasCode("victim-named")
                        .hasViolationsAt("/summary", "/causes");
            }
            var silent =
                    Map.of("title", "Bài học", "summary", "Một nơi.", "causes", "Chưa vá", "recommendations", "Vá");
            assertThat(Visitors.edit(story, silent).statusCode()).isEqualTo(200);
            assertThat(Visitors.publish(story, "clear").statusCode()).isEqualTo(201);
        }
        var everything =
                given().get(LIST + "?limit=200").asString() + given().get(FEED).asString();
        for (var story : stories) {
            assertThat(everything).contains(story.lesson().toString());
            assertThat(everything).doesNotContainIgnoringCase(story.incident().toString());
            story.names().forEach(name -> assertThat(everything).doesNotContainIgnoringCase(name));
        }
    }

    @Test
    void isReadByAnybodyWhateverTheyShow() {
        var expired = TestTokens.expired(CaseStory.COORDINATOR, "coordinator", "national-coordinator");
        for (var path : List.of(LIST, FEED)) {
            assertThat(given().get(path).statusCode()).isEqualTo(200);
            assertThat(given().auth().oauth2("nonsense").get(path).statusCode()).isEqualTo(200);
            assertThat(given().auth().oauth2(expired).get(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isFetchedAgainOnlyWhenThereIsMore() {
        var story = drafted(56);
        var before = given().get(FEED);
        assertThat(before.contentType()).isEqualToIgnoringCase("application/atom+xml;charset=UTF-8");
        var same = given().header("If-None-Match", before.header("ETag")).get(FEED);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.asString()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(before.header("ETag"));

        assertThat(Visitors.publish(story, "clear").statusCode()).isEqualTo(201);
        assertThat(given().header("If-None-Match", before.header("ETag"))
                        .get(FEED)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsTheFeedShortAndTheListInPages() throws FeedException, SQLException {
        plantSixtyOldLessons();
        assertThat(entries()).hasSize(50);
        var first = given().get(LIST + "?limit=30").jsonPath();
        var second = given().get(LIST + "?limit=30&cursor=" + first.<String>get("next"));
        assertThat(first.<List<String>>get("items.id")).hasSize(30).doesNotContainAnyElementsOf(listed(second));
        assertThat(listed(second)).hasSize(30);
    }

    private static void plantSixtyOldLessons() throws SQLException {
        try (var connection = RealInfrastructure.postgres().connect();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("""
                    insert into lesson (id, incident, coordinator, parties, drafted_at, version, state, audience,
                        title, summary, causes, recommendations, tlp, published_at)
                    select gen_random_uuid(), gen_random_uuid(), 'a05', '{}', '2020-01-01', 2, 'published', 'network',
                        't', 's', 'c', 'r', 'clear', timestamptz '2020-01-01' + number / 2 * interval '1 day'
                    from generate_series(1, 60) number
                    """)).isEqualTo(60);
        }
    }

    private static List<String> listed(Response answer) {
        return answer.jsonPath().get("items.id");
    }

    private static List<Entry> entries() throws FeedException {
        var document = given().get(FEED).asString();
        return ((Feed) new WireFeedInput().build(new StringReader(document))).getEntries();
    }

    private static LessonPublished published(CaseStory story) {
        try (var probe = TopicProbe.on(Topic.LESSON)) {
            return (LessonPublished) probe.awaitFirst(
                            record -> record.subject().equals(story.lesson().toString()) && record.sequence() == 2)
                    .event();
        }
    }
}
