package vn.dieuphoi.contracts.events;

import java.time.Instant;
import java.util.List;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;

/**
 * A recipient confirmed to the sender that it has received a submission (QĐ05 Đ12, TT20 Đ10: at once). Given after a
 * login, never by a link in a mail (TT20 Đ4.6).
 *
 * @param organisation who acknowledged
 * @param roles the roles in which it acknowledged; at least one
 * @param rule the rule that asks for it
 */
public record SubmissionAcknowledged(
        IncidentId incidentId,
        SubmissionId submissionId,
        OrganisationId organisation,
        List<Role> roles,
        Instant at,
        RuleRef rule)
        implements CaseEvent {

    public SubmissionAcknowledged {
        Require.complete(SubmissionAcknowledged.class, incidentId, submissionId, organisation, roles, at, rule);
        Require.some("SubmissionAcknowledged.roles", roles);
        roles = List.copyOf(roles);
    }
}
