package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * Facts of a case turned out to be others. What was computed from the former stays on record; what is computed from
 * these is a new version beside it. Of several corrections of one fact the last counts.
 *
 * @param detectedAt when the incident was really detected
 * @param systemLevel the real level of the system, 1 to 5 (NĐ85)
 * @param by who corrected them
 * @param at when
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FactsCorrected(
        IncidentId incidentId,
        Optional<Instant> detectedAt,
        Optional<Integer> systemLevel,
        OrganisationId by,
        Instant at)
        implements CaseEvent {

    public FactsCorrected {
        Require.complete(FactsCorrected.class, incidentId, detectedAt, systemLevel, by, at);
        systemLevel.ifPresent(level -> Require.between("systemLevel", level, 1, 5));
    }
}
