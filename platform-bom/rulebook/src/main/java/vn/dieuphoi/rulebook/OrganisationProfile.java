package vn.dieuphoi.rulebook;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.OwnerKind;
import vn.dieuphoi.contracts.law.Role;

/**
 * What recurring rules ask about an organisation.
 *
 * @param roles the parts that it plays; the duties of a part are owed by whoever plays it
 * @param networkMember whether it is a member of the response network (QĐ05 Đ7)
 * @param contactPointChangedAt when its contact point last changed (TT20 Đ6.1.b)
 */
public record OrganisationProfile(
        String id,
        Set<Role> roles,
        Optional<OwnerKind> kind,
        Optional<ManagedBy> managedBy,
        boolean networkMember,
        boolean governmentOffice,
        Optional<String> province,
        Optional<Instant> contactPointChangedAt) {

    public OrganisationProfile {
        roles = Set.copyOf(roles);
    }
}
