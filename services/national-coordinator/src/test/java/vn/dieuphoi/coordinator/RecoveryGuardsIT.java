package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;
import static vn.dieuphoi.coordinator.SeriousCase.awaitSubmissions;
import static vn.dieuphoi.coordinator.SeriousCase.ended;
import static vn.dieuphoi.coordinator.Statements.backups;
import static vn.dieuphoi.coordinator.Statements.further;
import static vn.dieuphoi.coordinator.Statements.in;
import static vn.dieuphoi.coordinator.Statements.repaired;
import static vn.dieuphoi.coordinator.Statements.stable;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;

/** What the reports tell of the repair decides whether an incident may be recorded as completed (A23, A26). */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RecoveryGuardsIT {

    private static IncidentId ordinaryCase() {
        return Told.notice(Sample.notice());
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
        var id = SeriousCase.opened();
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
        var id = SeriousCase.opened();
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
}
