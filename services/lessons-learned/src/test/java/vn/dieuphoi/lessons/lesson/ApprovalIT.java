package vn.dieuphoi.lessons.lesson;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.lessons.CaseStory;
import vn.dieuphoi.lessons.StandingAgency;
import vn.dieuphoi.lessons.Told;
import vn.dieuphoi.lessons.Visitors;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TestTokens;

/** Nothing about a serious incident is published before the standing agency approved it (A21). */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ApprovalIT {
    private static final Map<String, String> OTHER_TEXT =
            Map.of("title", "Bài học", "summary", "Một nơi.", "causes", "Chưa vá", "recommendations", "Vá");

    private CaseStory story;
    private String path;

    @BeforeEach
    void tell() {
        story = CaseStory.of(81, "Định Hóa").serious();
        path = "/v1/lessons/" + story.lesson();
        try (var told = new Told()) {
            told.draft(story);
            told.standingAgency(story);
        }
    }

    private static Map<String, String> decision(Instant at) {
        return Map.of("spokesperson", "Chánh Văn phòng Bộ", "place", "Cổng thông tin điện tử", "at", at.toString());
    }

    private static Instant anHourAgo() {
        return Instant.now().minusSeconds(3600);
    }

    private String eTag() {
        return Visitors.approver().get(path).header("ETag");
    }

    private Response approve(RequestSpecification by, String content, Instant at) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", content)
                .body(decision(at))
                .post(path + "/approval");
    }

    private static RequestSpecification of(OrganisationId organisation, String role) {
        return Visitors.as(TestTokens.of(organisation, "somebody", role));
    }

    private void assertWithheld(String code) {
        HttpProblem.in(Visitors.publish(story, "clear"))
                .hasStatus(409)
                .hasCode(code)
                .isWrittenIn("en")
                .hasNoViolations();
        assertThat(Visitors.editor().get(path).<String>path("state")).isEqualTo("draft");
        assertThat(given().get("/v1/public/lessons?limit=200").asString())
                .doesNotContain(story.lesson().toString());
    }

    @Test
    void isNotPublishedWithoutTheApproval() {
        assertWithheld("approval-missing");
        assertThat(Visitors.editor().get(path).<Boolean>path("source.serious")).isTrue();
        var vietnamese = given().auth()
                .oauth2(TestTokens.of(CaseStory.COORDINATOR, "coordinator", "national-coordinator"))
                .header("Accept-Language", "vi")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("tlp", "clear"))
                .post(path + "/publication");
        HttpProblem.in(vietnamese).hasStatus(409).hasCode("approval-missing").isWrittenIn("vi");
        assertThat(vietnamese.<String>path("detail")).contains("cơ quan thường trực", "QĐ05 Đ14.5.c");
    }

    @Test
    void isPublishedAsApproved() {
        var content = eTag();
        var at = anHourAgo();

        var approved = approve(Visitors.approver(), content, at);

        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(201);
        assertThat(approved.jsonPath().<Map<String, Object>>get())
                .containsEntry("content", content)
                .containsEntry("spokesperson", "Chánh Văn phòng Bộ")
                .containsEntry("place", "Cổng thông tin điện tử")
                .containsEntry("by", "bo-cong-an")
                .containsKeys("at", "givenAt");
        for (var reader : List.of(Visitors.editor(), Visitors.approver())) {
            assertThat(reader.get(path + "/approval").<List<String>>path("content"))
                    .containsExactly(content);
        }
        assertThat(Visitors.publish(story, "clear").statusCode()).isEqualTo(201);
        HttpProblem.in(approve(Visitors.approver(), eTag(), at)).hasStatus(409).hasCode("already-published");
    }

    @Test
    void isApprovedByNobodyElse() {
        for (var other : List.of(StandingAgency.FORMER, CaseStory.COORDINATOR, story.owner())) {
            HttpProblem.in(approve(of(other, "publication-approver"), "*", anHourAgo()))
                    .hasStatus(403)
                    .hasCode("not-the-standing-agency");
            HttpProblem.in(of(other, "publication-approver").get(path)).hasStatus(404);
            HttpProblem.in(of(other, "publication-approver").get(path + "/approval"))
                    .hasStatus(404);
        }
        HttpProblem.in(approve(of(StandingAgency.OF_TODAY, "reporter"), "*", anHourAgo()))
                .hasStatus(403)
                .hasCode("forbidden");
        HttpProblem.in(of(StandingAgency.OF_TODAY, "reporter").get(path)).hasStatus(404);
        HttpProblem.in(approve(Visitors.unknown(), "*", anHourAgo())).hasStatus(401);
        assertWithheld("approval-missing");
    }

    @Test
    void isNotPublishedAfterAnEditThatNobodyApproved() {
        var content = eTag();
        assertThat(approve(Visitors.approver(), content, anHourAgo()).statusCode())
                .isEqualTo(201);
        assertThat(Visitors.edit(story, OTHER_TEXT).statusCode()).isEqualTo(200);

        assertWithheld("approval-outdated");
        HttpProblem.in(approve(Visitors.approver(), content, anHourAgo()))
                .hasStatus(412)
                .hasCode("precondition-failed");
        assertThat(approve(Visitors.approver(), eTag(), anHourAgo()).statusCode())
                .isEqualTo(201);
        assertThat(Visitors.publish(story, "clear").statusCode()).isEqualTo(201);
    }

    @Test
    void isNotPublishedBeforeItsTime() {
        assertThat(approve(Visitors.approver(), eTag(), Instant.now().plusSeconds(3600))
                        .statusCode())
                .isEqualTo(201);
        assertWithheld("release-too-early");
        assertThat(approve(Visitors.approver(), eTag(), anHourAgo()).statusCode())
                .isEqualTo(201);
        assertThat(Visitors.publish(story, "clear").statusCode()).isEqualTo(201);
    }

    @Test
    void leavesLessonsOfOtherIncidentsAlone() {
        var ordinary = CaseStory.of(82, "Phú Lương");
        try (var told = new Told()) {
            told.draft(ordinary);
        }
        path = "/v1/lessons/" + ordinary.lesson();
        HttpProblem.in(Visitors.approver().get(path)).hasStatus(404);
        HttpProblem.in(approve(Visitors.approver(), "*", anHourAgo())).hasStatus(404);
        assertThat(Visitors.editor().get(path).<Boolean>path("source.serious")).isFalse();
        assertThat(Visitors.publish(ordinary, "clear").statusCode()).isEqualTo(201);
    }

    @Test
    void showsTheStandingAgencyTheTextAndNotTheVictim() {
        var shown = Visitors.approver().get(path).jsonPath().<Map<String, Object>>get();
        assertThat(shown).containsEntry("state", "draft").doesNotContainKeys("incident", "source");
        HttpProblem.in(Visitors.approver()
                        .header("If-Match", eTag())
                        .body(OTHER_TEXT)
                        .put(path))
                .hasStatus(403);
    }

    @Test
    void insistsOnTheContentAndOnEveryPartOfTheDecision() {
        var incomplete = Visitors.approver()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "*")
                .body(Map.of("at", "tomorrow"))
                .post(path + "/approval");
        HttpProblem.in(incomplete).hasStatus(400).hasViolationsAt("/spokesperson", "/place", "/at");
        var blind = Visitors.approver()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(decision(anHourAgo()))
                .post(path + "/approval");
        HttpProblem.in(blind).hasStatus(428).hasCode("precondition-required");
        HttpProblem.in(approve(Visitors.approver(), "*", anHourAgo()))
                .hasStatus(428)
                .hasCode("content-not-named");
        assertWithheld("approval-missing");
    }
}
