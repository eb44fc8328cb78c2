package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;
import static vn.dieuphoi.coordinator.Statements.in;
import static vn.dieuphoi.coordinator.Statements.serious;

import java.util.Map;
import java.util.UUID;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.SubmissionKind;

/** A case that is serious by the test of QĐ05 Đ9, and the reports on it. */
final class SeriousCase {

    private SeriousCase() {}

    /** A serious case: a system of level 4, an effect of the list and an owner who cannot control it. */
    static IncidentId opened() {
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

    static ReportAccepted ended(IncidentId id) {
        return Sample.report(id, SubmissionKind.RESPONSE_ENDED);
    }

    static void awaitSubmissions(IncidentId id, int count) {
        OFFICER.awaitCase(id, found -> assertThat(found.getList("submissions")).hasSize(count));
    }
}
