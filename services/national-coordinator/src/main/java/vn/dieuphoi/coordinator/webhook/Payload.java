package vn.dieuphoi.coordinator.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;

/**
 * What a webhook says, in the shape of Standard Webhooks; see {@code contracts/webhooks}. It is thin: what happened and
 * where to read about it. No free text and no personal data leave this way.
 *
 * @param timestamp of the event, not of the attempt
 * @param data of the type
 */
record Payload(String type, Instant timestamp, Object data) {
    /** TLP 2.0: for the recipient's organisation and its clients. */
    private static final String TLP = "TLP:AMBER";

    static final String SUBMISSION_ROUTED = "submission.routed";
    static final String SUBMISSION_ACKNOWLEDGED = "submission.acknowledged";
    static final String CASE_COMPLETED = "case.completed";

    /** A submission is on its way to the organisation that is told. */
    record Routed(
            String tlp,
            IncidentId incident,
            SubmissionId submission,
            SubmissionKind kind,
            OrganisationId sender,
            Role leg,
            List<Role> roles,
            RuleRef rule,
            DeliveryId delivery,
            @JsonProperty("case") URI caseAddress) {
        Routed {
            roles = List.copyOf(roles);
        }
    }

    /** Somebody confirmed the receipt of a submission. */
    record Acknowledged(
            String tlp,
            IncidentId incident,
            SubmissionId submission,
            OrganisationId organisation,
            List<Role> roles,
            RuleRef rule,
            @JsonProperty("case") URI caseAddress) {
        Acknowledged {
            roles = List.copyOf(roles);
        }
    }

    /** The incident is recorded as completed. */
    record Completed(
            String tlp,
            IncidentId incident,
            OrganisationId by,
            Optional<SubmissionId> closingReport,
            @JsonProperty("case") URI caseAddress) {}

    static String tlp() {
        return TLP;
    }
}
