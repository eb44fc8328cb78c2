package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.coordinator.cases.domain.Acknowledgement;
import vn.dieuphoi.coordinator.cases.domain.CitedRule;

/** A row of {@code acknowledgement}. */
record AcknowledgementRow(
        UUID submission,
        String organisation,
        UUID incident,
        List<String> roles,
        Instant at,
        String ruleId,
        int ruleVersion,
        String rulebook,
        String citation) {

    static AcknowledgementRow of(IncidentId incident, Acknowledgement given) {
        return new AcknowledgementRow(
                given.submission().value(),
                given.organisation().value(),
                incident.value(),
                given.roles().stream().map(Role::code).toList(),
                given.at(),
                given.rule().ref().id(),
                given.rule().ref().version(),
                given.rule().ref().rulebook(),
                given.rule().citation());
    }

    Acknowledgement acknowledgement() {
        return new Acknowledgement(
                new SubmissionId(submission),
                new OrganisationId(organisation),
                roles.stream().map(Role::fromString).toList(),
                at,
                new CitedRule(new RuleRef(ruleId, ruleVersion, rulebook), citation));
    }
}
