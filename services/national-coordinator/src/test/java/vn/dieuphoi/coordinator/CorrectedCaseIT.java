package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.ANALYST;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;
import static vn.dieuphoi.coordinator.CorrectionIT.LEVEL;
import static vn.dieuphoi.coordinator.CorrectionIT.correct;
import static vn.dieuphoi.coordinator.CorrectionIT.opened;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.testkit.RealInfrastructure;

/** What a case shows and goes by after facts of it were corrected. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CorrectedCaseIT {
    private static final Map<String, Object> DETECTION =
            Map.of("detectedAt", "2026-11-19T22:30:00+07:00", "note", "Nhật ký");

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
}
