package vn.dieuphoi.contracts.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Signature;
import vn.dieuphoi.contracts.law.SubmissionKind;

/**
 * A report on an incident already notified was received and kept (QĐ05 Đ11, TT20 Đ9.2).
 *
 * @param kind initial (Mẫu 03), response-ended or closing (Mẫu 04); never notice
 * @param receiptNumber the number that the reporter was given
 * @param sha256 of the bytes as received
 * @param acceptedAt the server's instant of receipt
 * @param reporter for whom the caller's token spoke
 * @param capacityExceededAt when the operator found that it cannot handle the incident alone (QĐ05 Đ11.1.a)
 * @param responseEndedAt when the response ended; the five days of the closing report start here (TT20 Đ9.2.b)
 * @param description free text of the reporter
 * @param result what happened and how it was solved
 * @param proposals what the reporter asks for or advises
 * @param missing JSON pointers of the expected fields that were not given
 * @param circumstances what it states about the incident; absent where it states nothing
 * @param recovery what it tells of the repair; absent where it tells nothing
 * @param signature what the document bears (TT20 Đ9.1.b); absent where it does not say
 */
public record ReportAccepted(
        IncidentId incidentId,
        SubmissionId submissionId,
        SubmissionKind kind,
        String receiptNumber,
        Sha256 sha256,
        Instant acceptedAt,
        OrganisationId reporter,
        Optional<Instant> capacityExceededAt,
        Optional<Instant> responseEndedAt,
        Optional<String> description,
        Optional<String> result,
        Optional<String> proposals,
        List<String> missing,
        Optional<StatedCircumstances> circumstances,
        Optional<Recovery> recovery,
        Optional<Signature> signature)
        implements IntakeEvent {

    public ReportAccepted {
        Require.complete(
                ReportAccepted.class,
                incidentId,
                submissionId,
                kind,
                receiptNumber,
                sha256,
                acceptedAt,
                reporter,
                capacityExceededAt,
                responseEndedAt,
                description,
                result,
                proposals,
                missing,
                circumstances,
                recovery,
                signature);
        Require.text("receiptNumber", receiptNumber);
        if (kind == SubmissionKind.NOTICE) {
            throw new IllegalArgumentException("a notice is no report: submission " + submissionId);
        }
        missing = List.copyOf(missing);
    }

    /** A report with no more than every record has said since the first release. */
    public ReportAccepted(
            IncidentId incidentId,
            SubmissionId submissionId,
            SubmissionKind kind,
            String receiptNumber,
            Sha256 sha256,
            Instant acceptedAt,
            OrganisationId reporter,
            Optional<Instant> capacityExceededAt,
            Optional<Instant> responseEndedAt,
            Optional<String> description,
            Optional<String> result,
            Optional<String> proposals,
            List<String> missing) {
        this(
                incidentId,
                submissionId,
                kind,
                receiptNumber,
                sha256,
                acceptedAt,
                reporter,
                capacityExceededAt,
                responseEndedAt,
                description,
                result,
                proposals,
                missing,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Without free text, which may hold personal data or secrets of the victim. */
    @Override
    public String toString() {
        return "ReportAccepted[incidentId=%s, submissionId=%s, kind=%s, receiptNumber=%s, reporter=%s, acceptedAt=%s]"
                .formatted(incidentId, submissionId, kind.code(), receiptNumber, reporter, acceptedAt);
    }
}
