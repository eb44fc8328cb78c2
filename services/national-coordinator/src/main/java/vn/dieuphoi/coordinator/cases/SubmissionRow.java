package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.coordinator.cases.domain.Stated;
import vn.dieuphoi.coordinator.cases.domain.Submission;

/** A row of {@code submission}. */
record SubmissionRow(
        UUID id,
        UUID incident,
        String kind,
        String sender,
        boolean capacityExceeded,
        Instant acceptedAt,
        String receiptNumber,
        String sha256,
        @Nullable StatedCircumstances circumstances,
        @Nullable Recovery recovery) {

    static SubmissionRow of(IncidentId incident, Submission submission) {
        return new SubmissionRow(
                submission.id().value(),
                incident.value(),
                submission.kind().code(),
                submission.sender().value(),
                submission.capacityExceeded(),
                submission.receipt().at(),
                submission.receipt().number(),
                submission.receipt().sha256().value(),
                submission.stated().circumstances(),
                submission.stated().recovery());
    }

    Submission submission() {
        return new Submission(
                new SubmissionId(id),
                SubmissionKind.fromString(kind),
                new OrganisationId(sender),
                capacityExceeded,
                new Submission.Receipt(acceptedAt, receiptNumber, new Sha256(sha256)),
                new Stated(
                        Optional.ofNullable(circumstances).orElseGet(StatedCircumstances::nothing),
                        Optional.ofNullable(recovery).orElseGet(Recovery::nothing)));
    }
}
