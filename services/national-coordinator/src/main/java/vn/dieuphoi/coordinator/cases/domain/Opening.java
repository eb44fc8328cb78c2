package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.events.ReporterTraits;
import vn.dieuphoi.contracts.events.SystemTraits;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.SystemId;

/**
 * What a case was opened with; it never changes.
 *
 * @param detectedAt as reported; the day of this instant decides who plays which part
 * @param description the reporter's words, for recipients only
 * @param reporter what the law asks about the body that was hit, where the directory knows it
 */
public record Opening(
        IncidentId incident,
        Instant openedAt,
        Instant detectedAt,
        String description,
        AffectedSystem system,
        Optional<ReporterTraits> reporter) {

    /**
     * The system that was hit, as far as it is known.
     *
     * @param id in the directory, where the notice could be matched
     * @param name by the directory, else as reported
     * @param level the security level, 1 to 5 (NĐ85)
     * @param traits what the law asks about it beside its level
     */
    public record AffectedSystem(
            Optional<SystemId> id, Optional<String> name, Optional<Integer> level, Optional<SystemTraits> traits) {}

    /** Without the reporter's words. */
    @Override
    public String toString() {
        return "Opening[incident=%s, openedAt=%s, detectedAt=%s]".formatted(incident, openedAt, detectedAt);
    }
}
