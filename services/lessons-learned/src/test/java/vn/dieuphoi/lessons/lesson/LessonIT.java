package vn.dieuphoi.lessons.lesson;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.lessons.CaseStory;
import vn.dieuphoi.lessons.Told;
import vn.dieuphoi.lessons.Visitors;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TestTokens;

/** Who may read and change a lesson, and how two editors are kept apart. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class LessonIT {
    private static final Map<String, String> TEXT = Map.of(
            "title", "Sao lưu trước khi cần",
            "summary", "Bản sao lưu nằm trên cùng máy chủ.",
            "causes", "Không tách mạng quản trị.",
            "recommendations", "Giữ bản sao lưu ngoại tuyến.");

    private CaseStory story;
    private String path;

    @BeforeEach
    void tell() {
        story = CaseStory.of(41, "Sông Công");
        path = "/v1/lessons/" + story.lesson();
        try (var told = new Told()) {
            told.draft(story);
        }
    }

    @Test
    void isEditedByItsEditorWithTheVersionInHand() {
        var before = Visitors.editor().get(path);
        var after = Visitors.editor()
                .header("If-Match", before.header("ETag"))
                .body(TEXT)
                .put(path);

        after.then().statusCode(200);
        assertThat(before.header("ETag")).isEqualTo("\"1\"");
        assertThat(after.header("ETag")).isEqualTo("\"2\"");
        assertThat(after.jsonPath().<Map<String, String>>get()).containsAllEntriesOf(TEXT);
        assertThat(Visitors.editor().get(path).asString()).isEqualTo(after.asString());
    }

    @Test
    void insistsOnTheVersionThatWasChanged() {
        HttpProblem.in(Visitors.editor().body(TEXT).put(path)).hasStatus(428).hasCode("precondition-required");
        var stale = Visitors.editor().header("If-Match", "\"9\"").body(TEXT).put(path);
        HttpProblem.in(stale).hasStatus(412).hasCode("precondition-failed");
        assertThat(stale.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void listsEverythingWrongWithAText() {
        var wrong = Visitors.edit(story, Map.of("summary", 1, "causes", List.of("a"), "recommendations", "\u0000"));
        HttpProblem.in(wrong)
                .hasStatus(400)
                .hasCode("invalid-body")
                .hasViolation("/title", "required")
                .hasViolation("/summary", "wrong-type")
                .hasViolation("/causes", "wrong-type")
                .hasViolation("/recommendations", "control-character");
    }

    @Test
    void takesAnUnfinishedTextAndFieldsThatItDoesNotKnow() {
        var edited = Visitors.edit(story, Map.of("title", "Tiêu đề", "state", "published"));
        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(edited.jsonPath().<String>get("summary")).isEmpty();
        assertThat(edited.jsonPath().<String>get("state")).isEqualTo("draft");
    }

    @Test
    void asksForALogin() {
        for (var answer : List.of(
                given().get(path),
                given().get("/v1/lessons"),
                Visitors.unknown().put(path))) {
            HttpProblem.in(answer).hasStatus(401).hasCode("unauthenticated");
        }
        var forged = TestTokens.signedByAnotherKey(CaseStory.COORDINATOR, "coordinator", "national-coordinator");
        HttpProblem.in(Visitors.as(forged).get(path)).hasStatus(401);
        var elsewhere = TestTokens.forAnotherAudience(CaseStory.COORDINATOR, "coordinator", "national-coordinator");
        HttpProblem.in(Visitors.as(elsewhere).get(path)).hasStatus(401);
    }

    @Test
    void asksForAnOrganisationAndTheRole() {
        var nobody = TestTokens.withoutOrganisation("coordinator", "national-coordinator");
        HttpProblem.in(Visitors.as(nobody).get(path)).hasStatus(403).hasCode("organisation-missing");
        var edited = Visitors.auditor().header("If-Match", "*").body(TEXT).put(path);
        HttpProblem.in(edited).hasStatus(403).hasCode("forbidden");
        HttpProblem.in(publish(Visitors.member())).hasStatus(403).hasCode("forbidden");
    }

    @Test
    void doesNotExistForOthers() {
        for (var other :
                List.of(Visitors.otherCoordinator(), Visitors.auditor(), Visitors.party(), Visitors.member())) {
            HttpProblem.in(other.get(path)).hasStatus(404).hasCode("not-found");
        }
        var foreign =
                Visitors.otherCoordinator().header("If-Match", "*").body(TEXT).put(path);
        HttpProblem.in(foreign).hasStatus(404);
        HttpProblem.in(publish(Visitors.otherCoordinator())).hasStatus(404);
        HttpProblem.in(Visitors.editor().get("/v1/lessons/" + LessonId.next())).hasStatus(404);
        HttpProblem.in(Visitors.editor().get("/v1/lessons/nonsense")).hasStatus(404);
    }

    @Test
    void refusesAStateThatThereIsNot() {
        HttpProblem.in(Visitors.editor().get("/v1/lessons?state=lost"))
                .hasStatus(400)
                .hasCode("unknown-state");
    }

    @Test
    void isDescribed() {
        assertThat(given().get("/q/openapi?format=json").jsonPath().<Map<String, Object>>get("paths"))
                .containsKeys(
                        "/v1/lessons",
                        "/v1/lessons/{lesson}",
                        "/v1/lessons/{lesson}/publication",
                        "/v1/public/lessons",
                        "/public/lessons.atom");
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/metrics").asString()).contains("incident_lessons_drafts_total");
    }

    private Response publish(RequestSpecification somebody) {
        return somebody.header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("tlp", "clear"))
                .post(path + "/publication");
    }
}
