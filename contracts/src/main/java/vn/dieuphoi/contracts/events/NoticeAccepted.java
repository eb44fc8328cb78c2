package vn.dieuphoi.contracts.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;

/**
 * A notice of an incident was received and kept (thông báo sự cố; QĐ05 Đ11.1, TT20 Đ9.2.a, content TT20 Đ9.3.a).
 *
 * @param receiptNumber the number that the reporter was given
 * @param sha256 of the bytes as received
 * @param acceptedAt the server's instant of receipt; statutory clocks of recipients start here
 * @param detectedAt when the incident was detected, as reported; the operator's clock starts here
 * @param occurred when it happened, in the reporter's words: often no more than a year
 * @param description free text of the reporter
 * @param reporter for whom the caller's token spoke
 * @param operatorCapacityExceeded whether the operator declared that it cannot handle the incident alone (QĐ05
 *     Đ11.1.a); a fact of its own, not "serious"
 * @param handlingResult what has been done so far
 * @param proposals what the reporter asks for
 * @param other anything else it wrote
 * @param missing JSON pointers of the expected fields that were not given
 * @param circumstances what it states about the incident; absent where it states nothing
 */
public record NoticeAccepted(
        IncidentId incidentId,
        SubmissionId submissionId,
        String receiptNumber,
        Sha256 sha256,
        Instant acceptedAt,
        Instant detectedAt,
        Optional<String> occurred,
        String description,
        OrganisationId reporter,
        ReportedSystem system,
        ReportedParty operator,
        ReportedParty owner,
        boolean operatorCapacityExceeded,
        Optional<String> handlingResult,
        Optional<String> proposals,
        Optional<String> other,
        List<String> missing,
        Optional<StatedCircumstances> circumstances)
        implements IntakeEvent {

    public NoticeAccepted {
        Require.complete(
                NoticeAccepted.class,
                incidentId,
                submissionId,
                receiptNumber,
                sha256,
                acceptedAt,
                detectedAt,
                occurred,
                description,
                reporter,
                system,
                operator,
                owner,
                operatorCapacityExceeded,
                handlingResult,
                proposals,
                other,
                missing,
                circumstances);
        Require.text("receiptNumber", receiptNumber);
        Require.text("description", description);
        missing = List.copyOf(missing);
    }

    /** A notice with no more than every record has said since the first release. */
    public NoticeAccepted(
            IncidentId incidentId,
            SubmissionId submissionId,
            String receiptNumber,
            Sha256 sha256,
            Instant acceptedAt,
            Instant detectedAt,
            Optional<String> occurred,
            String description,
            OrganisationId reporter,
            ReportedSystem system,
            ReportedParty operator,
            ReportedParty owner,
            boolean operatorCapacityExceeded,
            Optional<String> handlingResult,
            Optional<String> proposals,
            Optional<String> other,
            List<String> missing) {
        this(
                incidentId,
                submissionId,
                receiptNumber,
                sha256,
                acceptedAt,
                detectedAt,
                occurred,
                description,
                reporter,
                system,
                operator,
                owner,
                operatorCapacityExceeded,
                handlingResult,
                proposals,
                other,
                missing,
                Optional.empty());
    }

    /** Without free text, which may hold personal data or secrets of the victim. */
    @Override
    public String toString() {
        return "NoticeAccepted[incidentId=%s, submissionId=%s, receiptNumber=%s, reporter=%s, acceptedAt=%s]"
                .formatted(incidentId, submissionId, receiptNumber, reporter, acceptedAt);
    }
}
