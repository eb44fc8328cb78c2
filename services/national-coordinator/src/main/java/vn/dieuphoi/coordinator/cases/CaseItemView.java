package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.CaseState;
import vn.dieuphoi.coordinator.cases.domain.CaseSummary;

/**
 * A case in a list.
 *
 * @param unresolved roles that the law needs and nobody holds: an alarm to the coordinator
 */
record CaseItemView(
        IncidentId id,
        String state,
        Instant openedAt,
        Instant detectedAt,
        String description,
        CaseView.SystemView system,
        Optional<Instant> completedAt,
        List<Role> unresolved) {

    static CaseItemView of(CaseSummary summary) {
        var known = summary.known();
        var opening = known.opening();
        return new CaseItemView(
                opening.incident(),
                summary.state().code(),
                opening.openedAt(),
                known.detectedAt(),
                opening.description(),
                CaseView.SystemView.of(known),
                summary.state() instanceof CaseState.Completed done ? Optional.of(done.at()) : Optional.empty(),
                summary.unresolved());
    }
}
