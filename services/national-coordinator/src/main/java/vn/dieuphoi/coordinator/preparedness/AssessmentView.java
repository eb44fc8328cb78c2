package vn.dieuphoi.coordinator.preparedness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.preparedness.domain.AssessmentOutcome.Accepted;
import vn.dieuphoi.coordinator.preparedness.domain.ExternalNeed;

/**
 * An assessment as clients see it.
 *
 * @param external whether the assessor is neither the owner nor an operator nor a body of theirs
 * @param externalNeed why it had to be external; absent where it had not to be
 * @param enteredBy who put it on record here
 */
@Schema(name = "Assessment")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AssessmentView(
        UUID id,
        SystemId system,
        OrganisationId assessor,
        LocalDate assessedOn,

        @Schema(enumeration = {"regular", "serious-incident", "big-change", "doubt", "request"})
        String occasion,

        String outcome,
        Optional<String> reference,
        boolean external,

        @Schema(enumeration = {"level-5", "critical", "serious-incident", "big-change", "doubt", "request"})
        Optional<String> externalNeed,

        OrganisationId enteredBy,
        Instant enteredAt) {

    static AssessmentView of(Accepted accepted) {
        var assessment = accepted.assessment();
        return new AssessmentView(
                assessment.id().value(),
                assessment.system(),
                assessment.conduct().assessor(),
                assessment.conduct().on(),
                assessment.conduct().occasion().code(),
                assessment.result().outcome(),
                assessment.result().reference(),
                accepted.external(),
                accepted.need().map(ExternalNeed::code),
                assessment.entered().by(),
                assessment.entered().at());
    }

    /** Without the outcome, which may tell weaknesses. */
    @Override
    public String toString() {
        return "AssessmentView[id=%s, system=%s]".formatted(id, system);
    }
}
