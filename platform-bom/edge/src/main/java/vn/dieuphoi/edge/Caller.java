package vn.dieuphoi.edge;

import java.util.Set;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * Who calls, from the token: the organisation acted for, what the person may do, and who the person is.
 *
 * @param organisation the claim {@code org}, which only an administrator can set
 * @param roles the realm roles
 * @param subject the identity provider's stable id of the person or client
 */
public record Caller(OrganisationId organisation, Set<String> roles, String subject) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller holds one of the realm's roles. */
    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The person stays out of logs. */
    @Override
    public String toString() {
        return "Caller[organisation=" + organisation + ", roles=" + roles + "]";
    }
}
