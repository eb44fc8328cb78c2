package vn.dieuphoi.intake.report.domain;

import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.intake.incident.domain.Filed;
import vn.dieuphoi.intake.incident.domain.Incident;
import vn.dieuphoi.intake.incident.domain.Remarks;
import vn.dieuphoi.intake.incident.domain.Submission;

/** The content of a report (QĐ05 Đ11, TT20 Đ9.2). It is never refused for what it lacks, nor for its order. */
public record Report(
        SubmissionKind kind, Account account, TurningPoints points, Particulars particulars, Remarks remarks) {

    public Report {
        remarks = ReportIsSigned.flag(kind, particulars.signature(), remarks);
    }

    /** Adds this report, received as the given submission, to its incident. */
    public Filed addTo(Incident incident, Submission submission) {
        return new Filed(incident.withAnother(), submission, accepted(incident.id(), submission));
    }

    private ReportAccepted accepted(IncidentId id, Submission submission) {
        return new ReportAccepted(
                id,
                submission.id(),
                kind,
                submission.receipt().number(),
                submission.receipt().sha256(),
                submission.receipt().receivedAt(),
                submission.sender(),
                points.capacityExceededAt(),
                points.responseEndedAt(),
                account.description(),
                account.result(),
                account.proposals(),
                remarks.missing(),
                particulars.circumstances(),
                particulars.recovery(),
                particulars.signature());
    }
}
