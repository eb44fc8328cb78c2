package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.Submission;

/**
 * A notice or report.
 *
 * @param circumstances what it states itself about the incident
 * @param recovery what it states itself about the repair
 */
record SubmissionView(
        SubmissionId id,
        SubmissionKind kind,
        OrganisationId sender,
        Instant acceptedAt,
        String receiptNumber,
        Sha256 sha256,
        Optional<StatedCircumstances> circumstances,
        Optional<Recovery> recovery) {

    /** Those of a case, the first one first. */
    static List<SubmissionView> of(IncidentCase incident) {
        return incident.submissions().stream().map(SubmissionView::of).toList();
    }

    private static SubmissionView of(Submission submission) {
        var receipt = submission.receipt();
        var stated = submission.stated();
        return new SubmissionView(
                submission.id(),
                submission.kind(),
                submission.sender(),
                receipt.at(),
                receipt.number(),
                receipt.sha256(),
                Optional.of(stated.circumstances()).filter(said -> !said.equals(StatedCircumstances.nothing())),
                Optional.of(stated.recovery()).filter(said -> !said.equals(Recovery.nothing())));
    }
}
