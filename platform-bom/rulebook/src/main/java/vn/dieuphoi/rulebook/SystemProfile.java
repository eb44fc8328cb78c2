package vn.dieuphoi.rulebook;

import java.util.Optional;
import vn.dieuphoi.contracts.law.ManagedBy;

/**
 * What recurring rules ask about a system.
 *
 * @param level 1 to 5; 0 while it is not known
 * @param critical whether it is on the list of critical national systems
 * @param inScopeNd331 whether it serves a state agency, or persons and enterprises online (NĐ331 Đ2)
 * @param underConstruction whether it was being built before 2026-07-01 (NĐ331 Đ39.1)
 */
public record SystemProfile(
        String id,
        int level,
        boolean critical,
        Optional<ManagedBy> managedBy,
        boolean inScopeNd331,
        boolean underConstruction) {}
