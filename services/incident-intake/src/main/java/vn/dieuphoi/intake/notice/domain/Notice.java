package vn.dieuphoi.intake.notice.domain;

import java.util.Optional;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.intake.incident.domain.Filed;
import vn.dieuphoi.intake.incident.domain.Incident;
import vn.dieuphoi.intake.incident.domain.Parties;
import vn.dieuphoi.intake.incident.domain.Remarks;
import vn.dieuphoi.intake.incident.domain.Submission;

/**
 * The content of a notice (thông báo sự cố, TT20 Đ9.3.a). No legal notice is refused for what it lacks.
 *
 * @param circumstances what it states beside that content, for the rules that ask for it
 */
public record Notice(
        Finding finding,
        Affected affected,
        Handling handling,
        Optional<StatedCircumstances> circumstances,
        Remarks remarks) {

    /** Begins an incident with this notice, received as the given submission. */
    public Filed begin(IncidentId id, Submission submission) {
        var parties = new Parties(
                submission.sender(),
                affected.operator().organisation(),
                affected.owner().organisation());
        var incident = Incident.notified(id, finding.detectedAt(), parties);
        return new Filed(incident, submission, accepted(id, submission));
    }

    private NoticeAccepted accepted(IncidentId id, Submission submission) {
        return new NoticeAccepted(
                id,
                submission.id(),
                submission.receipt().number(),
                submission.receipt().sha256(),
                submission.receipt().receivedAt(),
                finding.detectedAt(),
                finding.occurred(),
                finding.description(),
                submission.sender(),
                affected.system(),
                affected.operator(),
                affected.owner(),
                handling.operatorCapacityExceeded(),
                handling.result(),
                handling.proposals(),
                handling.other(),
                remarks.missing(),
                circumstances);
    }
}
