package vn.dieuphoi.contracts.events;

import java.util.Objects;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;

/** Who holds a role for one body and for everybody below it, unless a nearer body says otherwise. */
public record RoleHolder(Role role, OrganisationId organisation) {

    public RoleHolder {
        Objects.requireNonNull(role, "RoleHolder without a role");
        Objects.requireNonNull(organisation, "RoleHolder without an organisation");
    }
}
