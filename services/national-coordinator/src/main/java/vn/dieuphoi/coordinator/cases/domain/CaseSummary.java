package vn.dieuphoi.coordinator.cases.domain;

import java.util.List;
import vn.dieuphoi.contracts.law.Role;

/**
 * A case as it stands in a list.
 *
 * @param unresolved roles that the law needs and nobody holds
 */
public record CaseSummary(KnownFacts known, CaseState state, List<Role> unresolved) {

    public CaseSummary {
        unresolved = List.copyOf(unresolved);
    }
}
