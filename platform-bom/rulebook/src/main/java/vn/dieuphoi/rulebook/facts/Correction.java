package vn.dieuphoi.rulebook.facts;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * Facts that turned out to be others. Of several corrections of one fact the last counts.
 *
 * @param detectedAt when the incident was really detected
 * @param systemLevel the real level of the system, 1 to 5
 * @param by who corrected them
 * @param at when
 */
public record Correction(Optional<Instant> detectedAt, Optional<Integer> systemLevel, OrganisationId by, Instant at) {}
