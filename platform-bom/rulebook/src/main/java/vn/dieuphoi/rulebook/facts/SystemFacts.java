package vn.dieuphoi.rulebook.facts;

import java.util.Optional;
import vn.dieuphoi.contracts.events.SystemTraits;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.OwnerKind;

/**
 * What the rules ask about the system beside its level.
 *
 * @param critical whether it is on the list of critical national systems (QĐ05 Đ9; L116 Đ10)
 * @param managedBy whose it is; absent while that is not known
 * @param ownerKind what kind of body owns it
 * @param inScopeNd331 whether it serves a state agency, or persons and enterprises online (NĐ331 Đ2)
 * @param sector as in the directory
 */
public record SystemFacts(
        boolean critical,
        Optional<ManagedBy> managedBy,
        Optional<OwnerKind> ownerKind,
        boolean inScopeNd331,
        Optional<String> sector) {

    /** Nothing is known. */
    public static SystemFacts unknown() {
        return new SystemFacts(false, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** As the directory had them. */
    public static SystemFacts of(SystemTraits traits) {
        return new SystemFacts(
                traits.critical(), traits.managedBy(), traits.ownerKind(), traits.inScopeNd331(), traits.sector());
    }

    SystemFacts join(SystemFacts other) {
        return new SystemFacts(
                critical || other.critical,
                Either.of(managedBy, other.managedBy),
                Either.of(ownerKind, other.ownerKind),
                inScopeNd331 || other.inScopeNd331,
                Either.of(sector, other.sector));
    }
}
