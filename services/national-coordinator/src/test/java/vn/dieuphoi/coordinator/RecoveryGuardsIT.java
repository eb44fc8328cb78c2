package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;
import static vn.dieuphoi.coordinator.Statements.backups;
import static vn.dieuphoi.coordinator.Statements.further;
import static vn.dieuphoi.coordinator.Statements.in;
import static vn.dieuphoi.coordinator.Statements.repaired;
import static vn.dieuphoi.coordinator.Statements.serious;
import static vn.dieuphoi.coordinator.Statements.stable;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;

/** What the reports tell of the repair decides whether an incident may be recorded as completed (A23, A26). */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RecoveryGuardsIT {

    /** A serious case: a system of level 4, an effect of the list and an owner who cannot control it. */
    private static IncidentId seriousCase() {
        var notice = Sample.notice();
        Told.by(in(notice.accepted(), serious()));
        awaitSubmissions(notice.incident(), 1);
        OFFICER.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("systemLevel", 4, "note", "Quyết định phê duyệt cấp độ"))
                .post("/v1/cases/%s/corrections".formatted(notice.incident()))
                .then()
                .statusCode(201);
        return notice.incident();
    }

    private static IncidentId ordinaryCase() {
        return Told.notice(Sample.notice());
    }

    private static ReportAccepted ended(IncidentId id) {
        return Sample.report(id, SubmissionKind.RESPONSE_ENDED);
    }

    private static void awaitSubmissions(IncidentId id, int count) {
        OFFICER.awaitCase(id, found -> assertThat(found.getList("submissions")).hasSize(count));
    }

    @Test
    void refusesCompletionWhileTheSystemIsUnstable() {
        var id = ordinaryCase();
        Told.by(in(ended(id), stable(false)));
        awaitSubmissions(id, 2);
        var refused = OFFICER.completeAsItIs(id);
        HttpProblem.in(refused).hasStatus(409).hasCode("system-unstable").hasNoViolations();
        assertThat(refused.<String>path("detail")).contains("TT20 Đ11.3.c", "containment", "further report");

        Told.by(in(further(ended(id)), stable(true)));
        awaitSubmissions(id, 3);
        assertThat(OFFICER.completeAsItIs(id).statusCode()).isEqualTo(201);
    }

    @Test
    void refusesCompletionOfASeriousIncidentWithoutBothBackups() {
        var id = seriousCase();
        Told.by(in(ended(id), repaired()));
        awaitSubmissions(id, 2);
        var refused = OFFICER.completeAsItIs(id);
        HttpProblem.in(refused).hasStatus(409).hasCode("backup-missing");
        assertThat(refused.<String>path("detail")).contains("QĐ05 Đ14.5.e");

        Told.by(in(further(ended(id)), backups(true, true)));
        awaitSubmissions(id, 3);
        assertThat(OFFICER.completeAsItIs(id).statusCode()).isEqualTo(201);
    }

    @Test
    void asksForNoBackupWhereTheIncidentIsNotSerious() {
        var id = ordinaryCase();
        Told.by(in(ended(id), repaired()));
        awaitSubmissions(id, 2);
        assertThat(OFFICER.completeAsItIs(id).statusCode()).isEqualTo(201);
    }

    @Test
    void namesEverythingThatIsMissing() {
        var id = seriousCase();
        Told.report(id, SubmissionKind.INITIAL);
        Told.by(in(ended(id), stable(false)));
        Told.by(in(further(ended(id)), repaired()));
        awaitSubmissions(id, 4);
        var refused = OFFICER.completeAsItIs(id);
        HttpProblem.in(refused).hasStatus(409).hasCode("closing-report-missing");
        assertThat(refused.<List<String>>path("violations.code"))
                .containsExactly("closing-report-missing", "system-unstable", "backup-missing");
        assertThat(refused.<List<String>>path("violations.message"))
                .satisfiesExactly(
                        closing -> assertThat(closing).contains("TT20 Đ9.2.b"),
                        unstable -> assertThat(unstable).contains("TT20 Đ11.3.c"),
                        backup -> assertThat(backup).contains("QĐ05 Đ14.5.e"));
        assertThat(inVietnamese(id).<List<String>>path("violations.message"))
                .anyMatch(message -> message.contains("sao lưu"))
                .anyMatch(message -> message.contains("ngăn chặn"));
    }

    private static Response inVietnamese(IncidentId id) {
        return await().until(
                        () -> RestAssured.given()
                                .auth()
                                .oauth2(OFFICER.token())
                                .header("Accept-Language", "vi")
                                .header("If-Match", OFFICER.read(id).header("ETag"))
                                .contentType("application/json")
                                .body("{}")
                                .post("/v1/cases/%s/completion".formatted(id)),
                        answer -> answer.statusCode() != 412);
    }

    @Test
    void theCaseShowsWhatWasStated() {
        var id = seriousCase();
        Told.by(in(in(ended(id), repaired()), Statements.seriousByNd331()));
        awaitSubmissions(id, 2);
        var found = OFFICER.read(id).jsonPath();
        assertThat(found.<String, Object>getMap("circumstances"))
                .isEqualTo(Map.of(
                        "ownerCannotControl", true, "effects", List.of("service-interrupted"), "seriousNd331", true));
        assertThat(found.<String, Object>getMap("recovery")).containsOnlyKeys("repairCompletedAt");
        assertThat(found.getBoolean("seriousness.serious")).isTrue();
        assertThat(found.<String>getList("seriousness.reasons.vi")).hasSize(3);
        assertThat(found.<Object>get("submissions.find { it.kind == 'notice' }.circumstances.seriousNd331"))
                .isNull();
        assertThat(found.getBoolean("submissions.find { it.kind == 'response-ended' }.circumstances.seriousNd331"))
                .isTrue();
    }

    @Test
    void thePageShowsWhatWasStated() {
        var id = seriousCase();
        Told.by(in(ended(id), stable(false)));
        awaitSubmissions(id, 2);
        assertThat(OFFICER.request().get("/cases/" + id).asString())
                .contains("Chủ quản không đủ khả năng tự kiểm soát, xử lý", "The owner cannot control it")
                .contains("gián đoạn dịch vụ", "Hệ thống đã ổn định sau khôi phục", "Stable after the repair")
                .contains("Tiêu chí sự cố nghiêm trọng (QĐ05 Đ9): đủ", "cấp độ 4");
    }
}
