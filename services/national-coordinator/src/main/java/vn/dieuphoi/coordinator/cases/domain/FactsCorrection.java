package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.events.FactsCorrected;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;

/**
 * Facts of a case that turned out to be others. What was reported stays as it was reported; the clocks get new versions.
 *
 * @param detectedAt when the incident was really detected
 * @param systemLevel the real level of the system, 1 to 5
 * @param note why, in the officer's words
 */
public record FactsCorrection(
        Optional<Instant> detectedAt, Optional<Integer> systemLevel, String note, OrganisationId by, Instant at) {

    /** Who may correct facts: the operator, whose they are, and the national coordinator, who verifies them. */
    private static final List<Role> CORRECTORS = List.of(Role.OPERATOR, Role.NATIONAL_COORDINATOR);

    /** Why facts are not corrected. */
    public enum Refusal {
        NOT_A_CORRECTOR("not-a-corrector"),
        ALREADY_COMPLETED("already-completed");

        private final String code;

        Refusal(String code) {
            this.code = code;
        }

        /** The word for programs. */
        public String code() {
            return code;
        }
    }

    /** Without the officer's words. */
    @Override
    public String toString() {
        return "FactsCorrection[detectedAt=%s, systemLevel=%s, by=%s]".formatted(detectedAt, systemLevel, by);
    }

    /** Why it is not taken, if it is not. */
    public Optional<Refusal> refusedIn(IncidentCase of) {
        if (CORRECTORS.stream().noneMatch(role -> of.parties().hold(role, by))) {
            return Optional.of(Refusal.NOT_A_CORRECTOR);
        }
        return switch (of.state()) {
            case CaseState.Open open -> Optional.empty();
            case CaseState.Completed done -> Optional.of(Refusal.ALREADY_COMPLETED);
        };
    }

    /** What others are told. */
    public FactsCorrected event(IncidentCase of) {
        return new FactsCorrected(of.id(), detectedAt, systemLevel, by, at);
    }
}
