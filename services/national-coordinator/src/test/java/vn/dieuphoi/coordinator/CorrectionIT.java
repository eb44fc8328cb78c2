package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.ANALYST;
import static vn.dieuphoi.coordinator.CaseClient.DEPARTMENT;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.FactsCorrected;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CorrectionIT {
    static final Map<String, Object> LEVEL = Map.of("systemLevel", 4, "note", "Quyết định phê duyệt cấp độ");

    static IncidentId opened() {
        var id = Told.notice(Sample.notice());
        OFFICER.awaitCase(id, found -> assertThat(found.getList("submissions")).hasSize(1));
        return id;
    }

    @Test
    void operatorAndCoordinatorCorrectFactsAndOthersHearOfIt() {
        var id = opened();
        var key = UUID.randomUUID().toString();

        var corrected = correct(OFFICER, id, LEVEL, key);

        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(201);
        assertThat(correct(OFFICER, id, LEVEL, key).asString()).isEqualTo(corrected.asString());
        assertThat(correct(ANALYST, id, Map.of("detectedAt", "2026-01-05T01:00:00Z", "note", "Nhật ký"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(corrections(OFFICER, id).<List<String>>path("by")).containsExactly("a05", "benh-vien-19");
        try (var cases = TopicProbe.on(Topic.CASE)) {
            var event = cases.awaitFirst(
                    record -> record.key().equals(id.toString()) && record.event() instanceof FactsCorrected);
            assertThat((FactsCorrected) event.event())
                    .extracting(FactsCorrected::systemLevel, FactsCorrected::by)
                    .containsExactly(Optional.of(4), Sample.COORDINATOR);
        }
    }

    @Test
    void othersInTheCaseReadCorrectionsAndMakeNone() {
        var id = opened();
        HttpProblem.in(correct(CaseClient.of(Sample.DEPARTMENT, "reporter"), id, LEVEL))
                .hasStatus(403)
                .hasCode("not-a-corrector");
        HttpProblem.in(correct(DEPARTMENT, id, LEVEL)).hasStatus(403).hasCode("forbidden");
        assertThat(corrections(DEPARTMENT, id).statusCode()).isEqualTo(200);
    }

    @Test
    void forStrangersThereIsNoCase() {
        var id = opened();
        var stranger = CaseClient.of(new OrganisationId("benh-vien-khac"), "reporter");
        HttpProblem.in(correct(stranger, id, LEVEL)).hasStatus(404);
        HttpProblem.in(corrections(stranger, id)).hasStatus(404);
    }

    @Test
    void aCompletedCaseStaysAsItIs() {
        var id = opened();
        Told.report(id, SubmissionKind.RESPONSE_ENDED);
        OFFICER.awaitCase(id, found -> assertThat(found.getList("submissions")).hasSize(2));
        assertThat(OFFICER.completeAsItIs(id).statusCode()).isEqualTo(201);

        HttpProblem.in(correct(OFFICER, id, LEVEL)).hasStatus(409).hasCode("already-completed");
    }

    @Test
    void listsEveryFault() {
        var refused = correct(OFFICER, opened(), Map.of("detectedAt", "2126-01-01T00:00:00Z", "systemLevel", 6));

        HttpProblem.in(refused).hasStatus(400);
        assertThat(refused.<List<String>>path("violations.pointer")).contains("/detectedAt", "/systemLevel", "/note");
    }

    static Response correct(CaseClient by, IncidentId id, Map<String, Object> body) {
        return correct(by, id, body, UUID.randomUUID().toString());
    }

    private static Response correct(CaseClient by, IncidentId id, Map<String, Object> body, String key) {
        return by.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/cases/%s/corrections".formatted(id));
    }

    private static Response corrections(CaseClient by, IncidentId id) {
        return by.request().get("/v1/cases/%s/corrections".formatted(id));
    }
}
