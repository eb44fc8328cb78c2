package vn.dieuphoi.intake.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.intake.incident.domain.Incident;
import vn.dieuphoi.intake.incident.domain.Receipt;
import vn.dieuphoi.intake.incident.domain.Submission;

/** An incident with everything submitted on it, as it is shown to those who may read it. */
record IncidentFile(
        IncidentId id,
        long version,
        Instant detectedAt,
        OrganisationId reporter,
        Optional<OrganisationId> operator,
        Optional<OrganisationId> owner,
        List<Entry> submissions) {

    /** One submission, without its content. */
    record Entry(
            SubmissionId id,
            SubmissionKind kind,
            OrganisationId sender,
            Receipt receipt,
            List<String> missing,
            List<String> ignored) {

        static Entry of(Submission submission) {
            return new Entry(
                    submission.id(),
                    submission.kind(),
                    submission.sender(),
                    submission.receipt(),
                    submission.remarks().missing(),
                    submission.remarks().ignored());
        }
    }

    static IncidentFile of(Incident incident, List<Submission> submissions) {
        var parties = incident.parties();
        return new IncidentFile(
                incident.id(),
                incident.version(),
                incident.detectedAt(),
                parties.reporter(),
                parties.operator(),
                parties.owner(),
                submissions.stream().map(Entry::of).toList());
    }
}
