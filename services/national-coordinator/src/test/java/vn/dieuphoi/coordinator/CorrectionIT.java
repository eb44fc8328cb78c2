package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.ANALYST;
import static vn.dieuphoi.coordinator.CaseClient.DEPARTMENT;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
    private static final Map<String, Object> LEVEL = Map.of("systemLevel", 4, "note", "Quyết định phê duyệt cấp độ");

    private static final Map<String, Object> DETECTION =
            Map.of("detectedAt", "2026-11-19T22:30:00+07:00", "note", "Nhật ký");

    private static IncidentId opened() {
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

    @Test
    void theCaseShowsWhatIsKnownNowAndWhatWasCorrected() {
        var id = opened();
        assertThat(correct(OFFICER, id, LEVEL).statusCode()).isEqualTo(201);
        assertThat(correct(ANALYST, id, DETECTION).statusCode()).isEqualTo(201);

        var found = OFFICER.read(id).jsonPath();
        assertThat(found.getInt("system.level")).isEqualTo(4);
        assertThat(found.getString("detectedAt")).isEqualTo("2026-11-19T15:30:00Z");
        assertThat(found.<Map<String, Object>>getList("corrections"))
                .satisfiesExactly(
                        level -> assertThat(level)
                                .containsEntry("systemLevelBefore", 3)
                                .containsEntry("systemLevel", 4)
                                .containsEntry("by", "a05")
                                .doesNotContainKeys("detectedAt", "detectedAtBefore"),
                        detection -> assertThat(detection)
                                .containsEntry("detectedAtBefore", Sample.DETECTED.toString())
                                .containsEntry("detectedAt", "2026-11-19T15:30:00Z")
                                .containsEntry("by", "benh-vien-19")
                                .containsEntry("note", "Nhật ký"));
        assertThat(found.<String>getList("timeline.findAll { it.what == 'facts-corrected' }.detail"))
                .containsExactly(
                        "system-level: 3 → 4", "detected-at: %s → 2026-11-19T15:30:00Z".formatted(Sample.DETECTED));
        assertThat(OFFICER.list("?limit=200")
                        .jsonPath()
                        .param("id", id.toString())
                        .<Map<String, Object>>get("items.find { it.id == id }"))
                .containsEntry("detectedAt", "2026-11-19T15:30:00Z")
                .extractingByKey("system")
                .isEqualTo(Map.of("id", "his-19", "name", found.getString("system.name"), "level", 4));
    }

    @Test
    void thePageShowsWhatIsKnownNowAndWhatWasCorrected() {
        var id = opened();
        assertThat(correct(OFFICER, id, LEVEL).statusCode()).isEqualTo(201);
        assertThat(correct(ANALYST, id, DETECTION).statusCode()).isEqualTo(201);

        assertThat(OFFICER.request().get("/cases/" + id).asString())
                .contains("cấp độ 4", "<s>3</s> → 4", "Quyết định phê duyệt cấp độ")
                .contains("19/11/2026 22:30:00", "<s>20/11/2026 08:00:00</s> → 19/11/2026 22:30:00")
                .contains("Đính chính", "Corrected");
    }

    @Test
    void laterSubmissionsGoByTheLawOfTheRealDetection() {
        var notice = Sample.notice().detected("2017-10-31T23:00:00");
        var id = Told.notice(notice);
        OFFICER.awaitCase(id, found -> assertThat(found.getList("submissions")).hasSize(1));
        var really = Map.<String, Object>of("detectedAt", "2017-11-01T00:10:00+07:00", "note", "Nhật ký");
        assertThat(correct(OFFICER, id, really).statusCode()).isEqualTo(201);
        Told.report(id, SubmissionKind.RESPONSE_ENDED);

        var found = OFFICER.awaitCase(
                id, now -> assertThat(now.getList("submissions")).hasSize(2));
        assertThat(ruleOf(found, SubmissionKind.NOTICE)).containsOnly(1);
        assertThat(ruleOf(found, SubmissionKind.RESPONSE_ENDED)).containsOnly(2);
        RealInfrastructure.mail()
                .awaitFirst(mail -> mail.text().contains(id.toString())
                        && mail.text()
                                .contains("00:10:00 01/11/2017 (giờ Việt Nam), đã đính chính;"
                                        + " theo thông báo: 23:00:00 31/10/2017"));
    }

    /** The versions of the rule by which a submission was sent out. */
    private static List<Integer> ruleOf(JsonPath found, SubmissionKind kind) {
        return found.param(
                        "submission",
                        Sample.submission(IncidentId.fromString(found.getString("id")), kind)
                                .toString())
                .getList("deliveries.findAll { it.submission == submission && it.leg == 'operator' }.rule.version");
    }

    private static Response correct(CaseClient by, IncidentId id, Map<String, Object> body) {
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
