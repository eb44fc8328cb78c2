package vn.dieuphoi.intake.incident.domain;

import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * Who has to do with an incident, as its notice names them; the directory is not asked.
 *
 * @param reporter for whom the notice was handed in; anyone who sees an incident may give notice (QĐ05 Đ11.1.b)
 * @param operator who runs the affected system (đơn vị vận hành)
 * @param owner who has authority over it (chủ quản)
 */
public record Parties(OrganisationId reporter, Optional<OrganisationId> operator, Optional<OrganisationId> owner) {

    /** Reports are the operator's duty (QĐ05 Đ11.1.a), and whoever gave notice may add to it. */
    boolean mayReport(OrganisationId organisation) {
        return organisation.equals(reporter)
                || operator.filter(organisation::equals).isPresent();
    }

    /** The owner receives every notice and report (TT20 Đ9.2), so it may read them. */
    boolean mayRead(OrganisationId organisation) {
        return mayReport(organisation) || owner.filter(organisation::equals).isPresent();
    }
}
