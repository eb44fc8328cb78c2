package vn.dieuphoi.coordinator.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.coordinator.cases.domain.Submission;

/** A row of {@code submission}. */
@Entity
@Table(name = "submission")
class SubmissionRow {
    @Id
    UUID id;

    UUID incident;
    String kind;
    String sender;

    @Column(name = "capacity_exceeded")
    boolean capacityExceeded;

    @Column(name = "accepted_at")
    Instant acceptedAt;

    @Column(name = "receipt_number")
    String receiptNumber;

    String sha256;

    /** For Hibernate, which fills the fields. */
    SubmissionRow() {}

    SubmissionRow(IncidentId incident, Submission submission) {
        this.id = submission.id().value();
        this.incident = incident.value();
        this.kind = submission.kind().code();
        this.sender = submission.sender().value();
        this.capacityExceeded = submission.capacityExceeded();
        this.acceptedAt = submission.receipt().at();
        this.receiptNumber = submission.receipt().number();
        this.sha256 = submission.receipt().sha256().value();
    }

    Submission submission() {
        return new Submission(
                new SubmissionId(id),
                SubmissionKind.fromString(kind),
                new OrganisationId(sender),
                capacityExceeded,
                new Submission.Receipt(acceptedAt, receiptNumber, new Sha256(sha256)));
    }
}
