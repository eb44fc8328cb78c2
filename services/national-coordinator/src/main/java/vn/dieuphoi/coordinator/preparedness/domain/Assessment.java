package vn.dieuphoi.coordinator.preparedness.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;

/** An assessment of how a system is protected (NĐ331 Đ31.2.c). */
public record Assessment(AssessmentId id, SystemId system, Conduct conduct, Result result, Entered entered) {

    /** Who assessed the system, on which day, and why. */
    public record Conduct(OrganisationId assessor, LocalDate on, Occasion occasion) {}

    /**
     * What came of it.
     *
     * @param reference of the report, as its author counts
     */
    public record Result(String outcome, Optional<String> reference) {

        /** Without the outcome, which may tell weaknesses. */
        @Override
        public String toString() {
            return "Result[reference=%s]".formatted(reference);
        }
    }
}
