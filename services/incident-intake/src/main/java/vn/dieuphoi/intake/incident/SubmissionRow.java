package vn.dieuphoi.intake.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.intake.incident.domain.Receipt;
import vn.dieuphoi.intake.incident.domain.Remarks;
import vn.dieuphoi.intake.incident.domain.Submission;

@Entity
@Table(name = "submission")
class SubmissionRow {
    @Id
    UUID id;

    UUID incident;

    long position;

    String kind;

    String sender;

    @Column(name = "receipt_number")
    String receiptNumber;

    String sha256;

    @Column(name = "received_at")
    Instant receivedAt;

    String[] missing;

    String[] ignored;

    /** For Hibernate. */
    protected SubmissionRow() {}

    Submission toSubmission() {
        return new Submission(
                new SubmissionId(id),
                SubmissionKind.fromString(kind),
                new OrganisationId(sender),
                new Receipt(receiptNumber, new Sha256(sha256), receivedAt),
                new Remarks(List.of(missing), List.of(ignored)));
    }
}
