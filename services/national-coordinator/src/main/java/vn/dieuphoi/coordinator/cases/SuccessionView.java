package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.SuccessionReason;
import vn.dieuphoi.contracts.ids.MergeId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.PartySuccession;

/**
 * The record of a part that passed on: both bearers, and why.
 *
 * @param from absent where nobody was known
 * @param to of {@code above-moved} the same as from: other bodies are above it
 * @param effectiveOn the first day on which the successor has the part by the directory
 */
record SuccessionView(
        Role role,
        Optional<CaseView.PartyView> from,
        CaseView.PartyView to,
        SuccessionReason reason,
        Optional<MergeId> mergeId,
        LocalDate effectiveOn,
        Instant at) {

    /** Those of a case, the first one first. */
    static List<SuccessionView> of(IncidentCase incident) {
        return incident.successions().stream()
                .map(passed -> of(incident, passed))
                .toList();
    }

    private static SuccessionView of(IncidentCase incident, PartySuccession passed) {
        return new SuccessionView(
                passed.role(),
                passed.from().map(organisation -> CaseView.PartyView.of(incident, organisation)),
                CaseView.PartyView.of(incident, passed.to()),
                passed.why().reason(),
                passed.why().mergeId(),
                passed.why().effectiveOn(),
                passed.at());
    }
}
