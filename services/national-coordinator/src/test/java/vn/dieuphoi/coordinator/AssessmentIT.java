package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.PreparednessClient.OFFICER;
import static vn.dieuphoi.coordinator.PreparednessClient.OPERATOR;
import static vn.dieuphoi.coordinator.PreparednessClient.OWNER;
import static vn.dieuphoi.coordinator.PreparednessClient.assessment;
import static vn.dieuphoi.coordinator.PreparednessClient.strangers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;

/** Where the law asks for an external assessment, no other counts (B13). */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@TestProfile(LawRoutingIT.EverySet.class)
class AssessmentIT {
    private static final String HIS = "his-19";
    private static final String ASSESSMENTS = "assessments";
    private static final String NOW = "2026-10-01";

    /** Of no body that owns or runs the hospital's system. */
    private static final String EXTERNAL = "veris-telecom";

    private static void assertCounts(Response answer, boolean external) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<Boolean>path("external")).isEqualTo(external);
    }

    private static String system(int level, boolean critical) {
        var id = DirectoryClient.newId("he-thong");
        DirectoryClient.ADMINISTRATOR
                .create("systems", """
                        {"id": "%s", "validFrom": "2020-01-01", "name": "Hệ thống", "level": %d, "critical": %s,
                         "owner": "ubnd-19", "operator": "benh-vien-19"}""".formatted(id, level, critical))
                .then()
                .statusCode(201);
        return id;
    }

    private static String system(String fields) {
        return DirectoryClient.ADMINISTRATOR.registeredSystem("ubnd-19", "benh-vien-19", fields);
    }

    @Test
    void takesASelfAssessmentByAnotherUnitThanTheOperator() {
        var key = UUID.randomUUID().toString();
        var body = assessment("so-tttt-19", NOW, "regular");

        var taken = OWNER.record(HIS, ASSESSMENTS, body, key);

        assertCounts(taken, false);
        assertThat(taken.jsonPath().<Map<String, Object>>get())
                .containsEntry("assessor", "so-tttt-19")
                .containsEntry("outcome", "Đạt")
                .containsEntry("reference", "31/BC")
                .doesNotContainKey("externalNeed");
        assertThat(OWNER.record(HIS, ASSESSMENTS, body, key).asString()).isEqualTo(taken.asString());
        assertThat(OWNER.list(HIS, ASSESSMENTS).<Map<String, Object>>path("items[0]"))
                .isEqualTo(taken.jsonPath().<Map<String, Object>>get());
        assertCounts(OWNER.record(HIS, ASSESSMENTS, assessment("ubnd-19", NOW, "regular")), false);
        assertCounts(OWNER.record(HIS, ASSESSMENTS, assessment(EXTERNAL, NOW, "regular")), true);
    }

    @Test
    void refusesOneByTheOperatorItself() {
        HttpProblem.in(OPERATOR.record(HIS, ASSESSMENTS, assessment("benh-vien-19", NOW, "regular")))
                .hasStatus(409)
                .hasCode("assessed-by-the-operator")
                .isWrittenIn("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serious-incident", "big-change", "doubt", "request"})
    void hasToBeExternalOnAnOccasionOfTheLaw(String occasion) {
        for (var akin : List.of("ubnd-19", "benh-vien-19", "so-tttt-19", "chinh-phu")) {
            HttpProblem.in(OWNER.record(HIS, ASSESSMENTS, assessment(akin, NOW, occasion)))
                    .hasStatus(409)
                    .hasCode("external-assessment-required");
        }
        var external = OWNER.record(HIS, ASSESSMENTS, assessment(EXTERNAL, NOW, occasion));
        assertCounts(external, true);
        assertThat(external.<String>path("externalNeed")).isEqualTo(occasion);
    }

    @Test
    void hasToBeExternalAfterASeriousIncidentUntilOneWas() {
        var system = systemOfLevelFour();
        happened(system, Statements.serious());

        assertCounts(OWNER.record(system, ASSESSMENTS, assessment("so-tttt-19", "2026-11-19", "regular")), false);
        assertCounts(OWNER.record(system, ASSESSMENTS, assessment(EXTERNAL, "2026-11-19", "regular")), true);
        var refused = OWNER.record(system, ASSESSMENTS, assessment("so-tttt-19", "2026-11-20", "regular"));
        HttpProblem.in(refused).hasStatus(409).hasCode("external-assessment-required");
        assertThat(refused.<String>path("detail")).startsWith("There was a serious incident.");
        var external = OWNER.record(system, ASSESSMENTS, assessment(EXTERNAL, "2026-11-22", "regular"));
        assertThat(external.<String>path("externalNeed")).isEqualTo("serious-incident");
        HttpProblem.in(OWNER.record(system, ASSESSMENTS, assessment("so-tttt-19", "2026-11-21", "regular")))
                .hasStatus(409);
        assertCounts(OWNER.record(system, ASSESSMENTS, assessment("so-tttt-19", "2026-11-23", "regular")), false);
    }

    @Test
    void hasNotToBeExternalAfterAnOrdinaryIncident() {
        var system = systemOfLevelFour();
        happened(system, Statements.harmless());
        assertCounts(OWNER.record(system, ASSESSMENTS, assessment("so-tttt-19", "2026-11-20", "regular")), false);
    }

    private static String systemOfLevelFour() {
        return system(4, false);
    }

    /** An incident of a system, detected on 2026-11-20, of which the notice states this. */
    private static void happened(String system, StatedCircumstances stated) {
        var notice = new Sample.Notice(
                IncidentId.next(),
                Sample.HOSPITAL,
                Sample.DETECTED,
                false,
                Optional.of(new SystemId(system)),
                Optional.empty());
        Told.by(Statements.in(notice.accepted(), stated));
        CaseClient.OFFICER.awaitCase(notice.incident(), found -> {});
    }

    @ParameterizedTest
    @CsvSource({"5, false, level-5", "3, true, critical"})
    void hasToBeExternalForALevelOrTheList(int level, boolean critical, String need) {
        var system = system(level, critical);

        var refused = OWNER.record(system, ASSESSMENTS, assessment("so-tttt-19", NOW, "regular"));

        HttpProblem.in(refused).hasStatus(409).hasCode("external-assessment-required");
        assertThat(refused.<String>path("detail")).contains("NĐ331 Đ31.2.c");
        var external = OWNER.record(system, ASSESSMENTS, assessment(EXTERNAL, NOW, "regular"));
        assertCounts(external, true);
        assertThat(external.<String>path("externalNeed")).isEqualTo(need);
        assertThat(OWNER.list(system, ASSESSMENTS).<List<String>>path("items.assessor"))
                .containsExactly(EXTERNAL);
    }

    @Test
    void tellsTheReasonInVietnamese() {
        var refused = RestAssured.given()
                .auth()
                .oauth2(OWNER.caller().token())
                .header("Accept-Language", "vi")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(assessment("so-tttt-19", NOW, "doubt"))
                .post("/v1/systems/his-19/assessments");
        HttpProblem.in(refused).hasStatus(409).isWrittenIn("vi");
        assertThat(refused.<String>path("detail")).startsWith("Có nghi ngờ").contains("NĐ331 Đ31.2.c");
    }

    @Test
    void asksNothingOfSystemsOrDaysThatTheDecreeDoesNotReach() {
        assertCounts(OWNER.record(HIS, ASSESSMENTS, assessment("benh-vien-19", "2026-08-18", "doubt")), false);
        HttpProblem.in(OWNER.record(HIS, ASSESSMENTS, assessment("benh-vien-19", "2026-08-19", "doubt")))
                .hasStatus(409);
        var outside = system(", \"inScopeNd331\": false");
        assertCounts(OWNER.record(outside, ASSESSMENTS, assessment("benh-vien-19", NOW, "doubt")), false);
    }

    @Test
    void knowsTheAssessorAndTheSystemOfThatDay() {
        HttpProblem.in(OWNER.record(HIS, ASSESSMENTS, assessment("khong-co-trong-danh-ba", NOW, "regular")))
                .hasStatus(409)
                .hasCode("assessor-unknown");
        HttpProblem.in(OWNER.record(system(""), ASSESSMENTS, assessment(EXTERNAL, "2019-12-31", "regular")))
                .hasStatus(409)
                .hasCode("no-system-then");
    }

    @Test
    void isForTheOwnerTheOperatorAndTheCoordinator() {
        var body = assessment(EXTERNAL, NOW, "regular");
        for (var friend : List.of(OWNER, OPERATOR, OFFICER)) {
            assertCounts(friend.record(HIS, ASSESSMENTS, body), true);
            assertThat(friend.list(HIS, ASSESSMENTS).statusCode()).isEqualTo(200);
        }
        for (var stranger : strangers()) {
            HttpProblem.in(stranger.record(HIS, ASSESSMENTS, body))
                    .hasStatus(403)
                    .hasCode("not-responsible");
            HttpProblem.in(stranger.list(HIS, ASSESSMENTS)).hasStatus(403).hasCode("not-responsible");
        }
        var cleaner = PreparednessClient.of(Sample.PROVINCE, "cleaner");
        HttpProblem.in(cleaner.record(HIS, ASSESSMENTS, body)).hasStatus(403).hasCode("forbidden");
        HttpProblem.in(RestAssured.get("/v1/systems/his-19/assessments")).hasStatus(401);
        HttpProblem.in(OWNER.record("khong-co", ASSESSMENTS, body)).hasStatus(404);
        HttpProblem.in(OWNER.list("khong-co", ASSESSMENTS)).hasStatus(404);
    }

    @Test
    void listsEveryFault() {
        var wrong = OWNER.record(HIS, ASSESSMENTS, """
                {"assessor": "Công ty", "assessedOn": "2126-01-01", "occasion": "because"}""");
        HttpProblem.in(wrong)
                .hasStatus(400)
                .hasViolation("/assessedOn", "in-the-future")
                .hasViolation("/occasion", "malformed-value")
                .hasViolationsAt("/assessor", "/assessedOn", "/occasion", "/outcome");
    }
}
