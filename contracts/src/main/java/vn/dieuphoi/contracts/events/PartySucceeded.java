package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.MergeId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;

/**
 * A part in an open case passed from one body to another: bodies were merged or split, or a duty moved. What was owed
 * stays owed, now by the successor; both are on record. Deliveries to the successor follow as {@code
 * submission-routed}.
 *
 * @param role the part that passed on
 * @param from who had it; absent where nobody was known
 * @param to who has it now; of {@code above-moved} the same, and only the chain is another
 * @param chain the bodies above the successor, nearest first
 * @param mergeId the merger or split, where there was one
 * @param effectiveOn the first day on which the successor has the part by the directory
 * @param at when it was recorded in the case
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PartySucceeded(
        IncidentId incidentId,
        Role role,
        Optional<OrganisationId> from,
        OrganisationId to,
        List<OrganisationId> chain,
        SuccessionReason reason,
        Optional<MergeId> mergeId,
        LocalDate effectiveOn,
        Instant at)
        implements CaseEvent {

    public PartySucceeded {
        Require.complete(PartySucceeded.class, incidentId, role, from, to, chain, reason, mergeId, effectiveOn, at);
        chain = List.copyOf(chain);
    }
}
