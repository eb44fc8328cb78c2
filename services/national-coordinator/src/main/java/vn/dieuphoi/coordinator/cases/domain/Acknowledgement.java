package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.List;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Role;

/**
 * An organisation confirmed to the sender that it has a submission (QĐ05 Đ12, TT20 Đ10). It is given once, for the
 * submission, on whichever leg that arrived.
 *
 * @param roles the roles in which the organisation received it
 */
public record Acknowledgement(
        SubmissionId submission, OrganisationId organisation, List<Role> roles, Instant at, CitedRule rule) {

    public Acknowledgement {
        roles = List.copyOf(roles);
    }

    boolean isOf(SubmissionId other, OrganisationId by) {
        return submission.equals(other) && organisation.equals(by);
    }
}
