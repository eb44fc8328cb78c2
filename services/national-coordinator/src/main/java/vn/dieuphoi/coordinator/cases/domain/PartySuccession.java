package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.PartySucceeded;
import vn.dieuphoi.contracts.events.SuccessionReason;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.MergeId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;

/**
 * A part of an open case that passed from one body to another; the record of both bearers.
 *
 * @param from who had it; absent where nobody was known
 * @param to who has it now
 * @param why it passed on
 * @param at when it was recorded in the case
 */
public record PartySuccession(Role role, Optional<OrganisationId> from, OrganisationId to, Why why, Instant at) {

    /**
     * The change of the directory that a case follows.
     *
     * @param mergeId the merger or split, where there was one
     * @param effectiveOn the first day on which the successor has the part by the directory
     */
    public record Why(SuccessionReason reason, Optional<MergeId> mergeId, LocalDate effectiveOn) {}

    /** Whether the part has another bearer, and not only other bodies above it. */
    public boolean isOfTheBearer() {
        return !from.equals(Optional.of(to));
    }

    PartySucceeded event(IncidentId incident, List<OrganisationId> chain) {
        return new PartySucceeded(incident, role, from, to, chain, why.reason(), why.mergeId(), why.effectiveOn(), at);
    }
}
