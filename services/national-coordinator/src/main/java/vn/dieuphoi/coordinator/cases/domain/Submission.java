package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.SubmissionKind;

/**
 * A notice or report as it was accepted.
 *
 * @param sender who handed it in
 * @param capacityExceeded whether it says that the operator cannot handle the incident alone (QĐ05 Đ11.1.a)
 * @param receipt what the sender was given for it
 * @param stated what it states about the incident and the repair
 */
public record Submission(
        SubmissionId id,
        SubmissionKind kind,
        OrganisationId sender,
        boolean capacityExceeded,
        Receipt receipt,
        Stated stated) {

    /**
     * The receipt of a submission.
     *
     * @param at the server's instant
     * @param sha256 of the bytes as received
     */
    public record Receipt(Instant at, String number, Sha256 sha256) {}

    static Submission of(NoticeAccepted notice) {
        return new Submission(
                notice.submissionId(),
                SubmissionKind.NOTICE,
                notice.reporter(),
                notice.operatorCapacityExceeded(),
                new Receipt(notice.acceptedAt(), notice.receiptNumber(), notice.sha256()),
                new Stated(notice.circumstances().orElseGet(StatedCircumstances::nothing), Recovery.nothing()));
    }

    /** An initial report is owed only beyond the operator's capacity, so to hand one in says as much (TT20 Đ9.2.b). */
    static Submission of(ReportAccepted report) {
        return new Submission(
                report.submissionId(),
                report.kind(),
                report.reporter(),
                report.kind() == SubmissionKind.INITIAL
                        || report.capacityExceededAt().isPresent(),
                new Receipt(report.acceptedAt(), report.receiptNumber(), report.sha256()),
                new Stated(
                        report.circumstances().orElseGet(StatedCircumstances::nothing),
                        report.recovery().orElseGet(Recovery::nothing)));
    }
}
