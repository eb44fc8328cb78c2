package vn.dieuphoi.intake.incident;

import java.util.List;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.intake.incident.domain.Filed;
import vn.dieuphoi.intake.incident.domain.Receipt;

/** The answer to a notice or report. */
record SubmissionReceipt(
        IncidentId incidentId,
        SubmissionId submissionId,
        SubmissionKind kind,
        Receipt receipt,
        List<String> missing,
        List<String> ignored) {

    static SubmissionReceipt of(Filed filed) {
        var submission = filed.submission();
        return new SubmissionReceipt(
                filed.incident().id(),
                submission.id(),
                submission.kind(),
                submission.receipt(),
                submission.remarks().missing(),
                submission.remarks().ignored());
    }
}
