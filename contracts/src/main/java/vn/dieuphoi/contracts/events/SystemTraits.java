package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import vn.dieuphoi.contracts.law.ManagedBy;
import vn.dieuphoi.contracts.law.OwnerKind;

/**
 * What the law asks about a system beside its level, as the directory had it on the day of detection.
 *
 * @param critical whether it is on the list of critical national systems (QĐ05 Đ9; L116 Đ10)
 * @param managedBy whose it is; absent where the directory does not say
 * @param ownerKind what kind of body owns it (QĐ05 Đ10)
 * @param inScopeNd331 whether it serves a state agency, or persons and enterprises online (NĐ331 Đ2)
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SystemTraits(
        boolean critical,
        Optional<ManagedBy> managedBy,
        Optional<OwnerKind> ownerKind,
        boolean inScopeNd331,
        Optional<String> sector) {

    public SystemTraits {
        Require.complete(SystemTraits.class, critical, managedBy, ownerKind, inScopeNd331, sector);
    }
}
