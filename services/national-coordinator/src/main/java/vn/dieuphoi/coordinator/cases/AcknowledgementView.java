package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.List;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.Acknowledgement;

/** The confirmation of receipt that stands. */
record AcknowledgementView(
        IncidentId incident,
        SubmissionId submission,
        OrganisationId organisation,
        List<Role> roles,
        Instant acknowledgedAt,
        RuleView rule) {

    static AcknowledgementView of(IncidentId incident, Acknowledgement given) {
        return new AcknowledgementView(
                incident,
                given.submission(),
                given.organisation(),
                given.roles(),
                given.at(),
                RuleView.of(given.rule()));
    }
}
