package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.DEPARTMENT;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.CaseCompleted;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CompletionIT {

    private static IncidentId reported(SubmissionKind... reports) {
        var id = Told.notice(Sample.notice());
        for (var report : reports) {
            Told.report(id, report);
        }
        OFFICER.awaitCase(id, found -> assertThat(found.getList("submissions")).hasSize(1 + reports.length));
        return id;
    }

    @Test
    void refusesCompletionBeforeTheClosingReport() {
        var id = reported(SubmissionKind.INITIAL, SubmissionKind.RESPONSE_ENDED);
        var refused = OFFICER.completeAsItIs(id);
        HttpProblem.in(refused).hasStatus(409).hasCode("closing-report-missing");
        assertThat(refused.<String>path("detail")).contains("TT20 Đ9.2.b");
    }

    @Test
    void labelsItsOwnPolicyAsPolicy() {
        var refused = OFFICER.completeAsItIs(reported());
        HttpProblem.in(refused).hasStatus(409).hasCode("handling-update-missing");
        assertThat(refused.<String>path("detail")).contains("not law");
    }

    @Test
    void completesAfterTheClosingReport() {
        var id = reported(SubmissionKind.INITIAL, SubmissionKind.CLOSING);
        var completed = OFFICER.completeAsItIs(id);
        assertThat(completed.statusCode()).as(completed.asString()).isEqualTo(201);
        assertThat(completed.<String>path("state")).isEqualTo("completed");
        assertThat(completed.<String>path("completedBy.id")).isEqualTo("a05");
        assertThat(completed.<String>path("timeline.find { it.what == 'case-completed' }.citation"))
                .isEqualTo("TT20 Đ9.2.b");
        try (var cases = TopicProbe.on(Topic.CASE)) {
            var event = cases.awaitFirst(
                    record -> record.key().equals(id.toString()) && record.event() instanceof CaseCompleted);
            assertThat(((CaseCompleted) event.event()).closingReport())
                    .contains(Sample.submission(id, SubmissionKind.CLOSING));
        }
        assertThat(OFFICER.read(id).<String>path("completedAt")).isNotBlank();
        HttpProblem.in(OFFICER.completeAsItIs(id)).hasStatus(409).hasCode("already-completed");
    }

    @Test
    void completesAnIncidentHandledAloneAfterTheUpdate() {
        var completed = OFFICER.completeAsItIs(reported(SubmissionKind.RESPONSE_ENDED));
        assertThat(completed.statusCode()).as(completed.asString()).isEqualTo(201);
        assertThat(completed.<Object>path("closingReport")).isNull();
    }

    @Test
    void asksOnWhichVersionTheOfficerDecided() {
        var id = reported(SubmissionKind.RESPONSE_ENDED);
        HttpProblem.in(OFFICER.request()
                        .contentType("application/json")
                        .body("{}")
                        .post("/v1/cases/%s/completion".formatted(id)))
                .hasStatus(428);
        HttpProblem.in(OFFICER.complete(id, "\"1\"")).hasStatus(412);
    }

    @Test
    void isForTheCoordinatorOfTheCaseOnly() {
        var id = reported(SubmissionKind.RESPONSE_ENDED);
        HttpProblem.in(DEPARTMENT.complete(id, "*")).hasStatus(403).hasCode("forbidden");
        HttpProblem.in(CaseClient.of(Sample.DEPARTMENT, "national-coordinator").complete(id, "*"))
                .hasStatus(403)
                .hasCode("not-the-coordinator");
        HttpProblem.in(CaseClient.of(Sample.FORMER_COORDINATOR, "national-coordinator")
                        .complete(id, "*"))
                .hasStatus(404);
    }

    @Test
    void stillSendsOnWhatArrivesLater() {
        var id = reported(SubmissionKind.RESPONSE_ENDED);
        OFFICER.awaitSent(id, 9);
        assertThat(OFFICER.completeAsItIs(id).statusCode()).isEqualTo(201);
        Told.report(id, SubmissionKind.CLOSING);
        OFFICER.awaitSent(id, 11);
    }
}
