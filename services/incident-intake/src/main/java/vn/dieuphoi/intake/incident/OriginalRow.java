package vn.dieuphoi.intake.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.intake.incident.domain.Original;

@Entity
@Table(name = "original")
class OriginalRow {
    @Id
    UUID submission;

    byte[] bytes;

    /** For Hibernate. */
    protected OriginalRow() {}

    OriginalRow(SubmissionId submission, Original original) {
        this.submission = submission.value();
        this.bytes = original.bytes();
    }
}
