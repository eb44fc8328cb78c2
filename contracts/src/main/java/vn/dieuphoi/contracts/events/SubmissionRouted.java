package vn.dieuphoi.contracts.events;

import java.time.Instant;
import java.util.List;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;

/**
 * It was decided to whom a submission goes on one leg of the law; the deliveries follow.
 *
 * @param sender who handed the submission in
 * @param senderRole the part of the sender in the case
 * @param leg whose duty carries it: the operator's (QĐ05 Đ11.1.a, TT20 Đ9.2) or the specialised unit's (QĐ05 Đ12.1.b,
 *     TT20 Đ10.2.a)
 * @param rule the rule that names the recipients
 * @param recipients at least one
 */
public record SubmissionRouted(
        IncidentId incidentId,
        SubmissionId submissionId,
        SubmissionKind kind,
        OrganisationId sender,
        Role senderRole,
        Role leg,
        RuleRef rule,
        Instant routedAt,
        List<Recipient> recipients)
        implements CaseEvent {

    public SubmissionRouted {
        Require.complete(
                SubmissionRouted.class,
                incidentId,
                submissionId,
                kind,
                sender,
                senderRole,
                leg,
                rule,
                routedAt,
                recipients);
        Require.some("SubmissionRouted.recipients", recipients);
        recipients = List.copyOf(recipients);
    }
}
