package vn.dieuphoi.intake.incident.domain;

import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.SubmissionKind;

/**
 * A notice or report as it was received.
 *
 * @param sender the organisation for which the caller's token spoke
 */
public record Submission(
        SubmissionId id, SubmissionKind kind, OrganisationId sender, Receipt receipt, Remarks remarks) {}
