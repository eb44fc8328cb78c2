package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.ANALYST;
import static vn.dieuphoi.coordinator.CaseClient.DEPARTMENT;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.SubmissionAcknowledged;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;
import vn.dieuphoi.testkit.TopicRecord;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AcknowledgementIT {
    private final Sample.Notice notice = Sample.notice();

    private IncidentId delivered() {
        var id = Told.notice(notice);
        OFFICER.awaitSent(id, 6);
        return id;
    }

    private static List<SubmissionAcknowledged> announced(IncidentId id) {
        try (var cases = TopicProbe.on(Topic.CASE)) {
            return cases
                    .await(
                            1,
                            record -> record.key().equals(id.toString())
                                    && record.event() instanceof SubmissionAcknowledged)
                    .stream()
                    .map(TopicRecord::event)
                    .map(SubmissionAcknowledged.class::cast)
                    .toList();
        }
    }

    @Test
    void takesTheWordOfARecipient() {
        var id = delivered();
        var answer = DEPARTMENT.acknowledge(id, notice.submission());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<String>path("organisation")).isEqualTo("so-tttt-19");
        assertThat(answer.<String>path("rule.id")).isEqualTo("A06");
        assertThat(announced(id))
                .singleElement()
                .satisfies(given ->
                        assertThat(given.roles()).containsExactly(Role.SPECIALISED_UNIT, Role.RESPONSIBLE_MEMBER));
        var found = OFFICER.read(id).jsonPath();
        assertThat(found.getString("deliveries.find { it.organisation == 'so-tttt-19' }.state"))
                .isEqualTo("acknowledged");
        assertThat(found.getString("timeline.find { it.what == 'submission-acknowledged' }.citation"))
                .contains("QĐ05 Đ12");
    }

    @Test
    void letsTheFirstWordStand() {
        var id = delivered();
        var first = OFFICER.acknowledge(id, notice.submission());
        var second = OFFICER.acknowledge(id, notice.submission());
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(DEPARTMENT.acknowledge(id, notice.submission()).statusCode()).isEqualTo(201);
        assertThat(announced(id))
                .filteredOn(given -> given.organisation().equals(Sample.COORDINATOR))
                .hasSize(1);
    }

    @Test
    void countsForBothLegs() {
        var id = delivered();
        assertThat(OFFICER.acknowledge(id, notice.submission()).statusCode()).isEqualTo(201);
        assertThat(OFFICER.read(id).jsonPath().<String>getList("deliveries.findAll { it.organisation == 'a05' }.state"))
                .containsExactly("acknowledged", "acknowledged");
    }

    @Test
    void givesTheSameAnswerUnderTheSameKey() {
        var id = delivered();
        var key = UUID.randomUUID().toString();
        var first = ANALYST.acknowledge(id, notice.submission(), key);
        var again = ANALYST.acknowledge(id, notice.submission(), key);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        HttpProblem.in(ANALYST.acknowledge(id, SubmissionId.next(), key)).hasStatus(422);
    }

    @Test
    void doesNotKnowWhatWasNotSent() {
        var id = delivered();
        HttpProblem.in(DEPARTMENT.acknowledge(id, SubmissionId.next()))
                .hasStatus(404)
                .hasCode("not-addressed");
    }

    @Test
    void isNotForRolesThatOnlyRead() {
        var id = delivered();
        HttpProblem.in(CaseClient.of(Sample.COORDINATOR, "auditor").acknowledge(id, notice.submission()))
                .hasStatus(403);
        HttpProblem.in(CaseClient.of(Sample.COORDINATOR, "responder").acknowledge(id, notice.submission()))
                .hasStatus(403);
    }

    @Test
    void isNotForOthers() {
        var id = delivered();
        HttpProblem.in(CaseClient.of(Sample.BANK, "reporter").acknowledge(id, notice.submission()))
                .hasStatus(404);
    }

    @Test
    void asksForAKeyAndForTheSubmission() {
        var address = "/v1/cases/%s/acknowledgements".formatted(notice.incident());
        HttpProblem.in(OFFICER.request()
                        .contentType("application/json")
                        .body("{}")
                        .post(address))
                .hasStatus(400)
                .hasCode("idempotency-key-missing");
        HttpProblem.in(OFFICER.request()
                        .header("Idempotency-Key", "k")
                        .contentType("application/json")
                        .body("{\"submissionId\": 1}")
                        .post(address))
                .hasStatus(400)
                .hasViolation("/submissionId", "wrong-type");
        HttpProblem.in(RestAssured.given()
                        .contentType("application/json")
                        .body("{}")
                        .post(address))
                .hasStatus(401);
    }
}
