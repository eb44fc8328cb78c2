package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.PreparednessClient.OFFICER;
import static vn.dieuphoi.coordinator.PreparednessClient.OPERATOR;
import static vn.dieuphoi.coordinator.PreparednessClient.OWNER;
import static vn.dieuphoi.coordinator.PreparednessClient.plan;
import static vn.dieuphoi.coordinator.PreparednessClient.strangers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;

/** No response plan without the priority conditions for keeping the system running (A29). */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ResponsePlanIT {
    private static final String HIS = "his-19";
    private static final String PLANS = "response-plans";

    @Test
    void takesAPlanThatHasThePriorityConditions() {
        var key = UUID.randomUUID().toString();
        var body = plan("ubnd-19", "2026-09-01", true);

        var taken = OWNER.record(HIS, PLANS, body, key);

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(taken.jsonPath().<Map<String, Object>>get())
                .containsEntry("system", HIS)
                .containsEntry("title", "Phương án ứng cứu sự cố")
                .containsEntry("sections", List.of("general", "scenarios", "priority-to-run"))
                .containsEntry("approvedBy", "ubnd-19")
                .containsEntry("approvedOn", "2026-09-01")
                .containsEntry("enteredBy", "ubnd-19")
                .doesNotContainKey("sha256");
        assertThat(OWNER.record(HIS, PLANS, body, key).asString()).isEqualTo(taken.asString());
        assertThat(OWNER.list(HIS, PLANS).<Map<String, Object>>path("items[0]"))
                .isEqualTo(taken.jsonPath().<Map<String, Object>>get());
    }

    @Test
    void refusesAPlanWithoutThem() {
        var refused = OWNER.record(HIS, PLANS, plan("ubnd-19", "2026-09-01", false));

        HttpProblem.in(refused)
                .hasStatus(409)
                .hasCode("priority-to-run-missing")
                .isWrittenIn("en");
        assertThat(refused.<String>path("detail")).contains("TT20 Đ12.2");
        var vietnamese = RestAssured.given()
                .auth()
                .oauth2(OWNER.caller().token())
                .header("Accept-Language", "vi")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(plan("ubnd-19", "2026-09-01", false))
                .post("/v1/systems/his-19/response-plans");
        HttpProblem.in(vietnamese)
                .hasStatus(409)
                .hasCode("priority-to-run-missing")
                .isWrittenIn("vi");
        assertThat(vietnamese.<String>path("title")).isEqualTo("Thiếu điều kiện ưu tiên bảo đảm hệ thống hoạt động");
    }

    @ParameterizedTest
    @CsvSource({
        "ubnd-19, 2026-09-01, 201",
        "chinh-phu, 2026-09-01, 201",
        "bo-cong-an, 2026-09-01, 201",
        "bo-tttt, 2020-01-10, 201",
        "bo-tttt, 2026-09-01, 409",
        "bo-cong-an, 2020-01-10, 409",
        "benh-vien-19, 2026-09-01, 409",
        "so-tttt-19, 2026-09-01, 409",
        "veris-telecom, 2026-09-01, 409",
        "khong-co-trong-danh-ba, 2026-09-01, 409"
    })
    void isApprovedByWhoeverHadToApproveItThen(String by, String on, int status) {
        var answer = OPERATOR.record(HIS, PLANS, plan(by, on, true));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (status == 409) {
            HttpProblem.in(answer).hasCode("not-an-approver");
        }
    }

    @Test
    void asksNobodyWhomTheCircularDoesNotReach() {
        var police = PreparednessClient.of(Sample.POLICE, "reporter");
        assertThat(police.record("cong-an-mau", PLANS, plan("bo-cong-an", "2026-09-01", false))
                        .statusCode())
                .isEqualTo(201);
        assertThat(OWNER.record(HIS, PLANS, plan("ubnd-19", "2017-10-31", false))
                        .statusCode())
                .isEqualTo(201);
        HttpProblem.in(OWNER.record(HIS, PLANS, plan("ubnd-19", "2017-11-01", false)))
                .hasStatus(409);
    }

    @Test
    void knowsNoPlanFromBeforeTheSystem() {
        HttpProblem.in(OWNER.record(HIS, PLANS, plan("ubnd-19", "2017-03-15", true)))
                .hasStatus(409)
                .hasCode("no-system-then");
    }

    @Test
    void isForTheOwnerTheOperatorAndTheCoordinator() {
        var body = plan("ubnd-19", "2026-10-01", true);
        for (var friend : List.of(OWNER, OPERATOR, OFFICER)) {
            assertThat(friend.record(HIS, PLANS, body).statusCode()).isEqualTo(201);
            assertThat(friend.list(HIS, PLANS).statusCode()).isEqualTo(200);
        }
        for (var stranger : strangers()) {
            HttpProblem.in(stranger.record(HIS, PLANS, body)).hasStatus(403).hasCode("not-responsible");
            HttpProblem.in(stranger.list(HIS, PLANS)).hasStatus(403).hasCode("not-responsible");
        }
        var cleaner = PreparednessClient.of(Sample.PROVINCE, "cleaner");
        HttpProblem.in(cleaner.record(HIS, PLANS, body)).hasStatus(403).hasCode("forbidden");
        HttpProblem.in(cleaner.list(HIS, PLANS)).hasStatus(403).hasCode("forbidden");
        HttpProblem.in(RestAssured.get("/v1/systems/his-19/response-plans")).hasStatus(401);
        HttpProblem.in(OWNER.record("khong-co", PLANS, body)).hasStatus(404);
        HttpProblem.in(OWNER.list("khong-co", PLANS)).hasStatus(404);
    }

    @Test
    void listsThemInPages() {
        var system = DirectoryClient.ADMINISTRATOR.registeredSystem("ubnd-19", "benh-vien-19", "");
        for (var day : List.of("2026-10-01", "2026-10-02", "2026-10-03")) {
            assertThat(OWNER.record(system, PLANS, plan("ubnd-19", day, true)).statusCode())
                    .isEqualTo(201);
        }
        var first = OWNER.list(system, PLANS + "?limit=2");
        assertThat(first.<List<String>>path("items.approvedOn")).containsExactly("2026-10-03", "2026-10-02");
        var second = OWNER.list(system, PLANS + "?limit=2&cursor=" + first.path("next"));
        assertThat(second.<List<String>>path("items.approvedOn")).containsExactly("2026-10-01");
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void listsEveryFault() {
        var wrong = OWNER.record(HIS, PLANS, """
                {"approvedBy": "Ủy ban", "approvedOn": "2126-01-01", "sections": ["poetry"], "sha256": "x"}""");
        HttpProblem.in(wrong)
                .hasStatus(400)
                .hasViolation("/approvedOn", "in-the-future")
                .hasViolationsAt("/title", "/approvedBy", "/approvedOn", "/sections/0", "/sha256");
    }
}
