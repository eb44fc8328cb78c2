package vn.dieuphoi.coordinator.preparedness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.preparedness.domain.PlanSection;
import vn.dieuphoi.coordinator.preparedness.domain.ResponsePlan;

/**
 * A response plan as clients see it.
 *
 * @param enteredBy who put it on record here
 */
@Schema(name = "ResponsePlan")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PlanView(
        UUID id,
        SystemId system,
        String title,
        Optional<String> number,
        List<String> sections,
        Optional<Sha256> sha256,
        OrganisationId approvedBy,
        LocalDate approvedOn,
        OrganisationId enteredBy,
        Instant enteredAt) {

    static PlanView of(ResponsePlan plan) {
        return new PlanView(
                plan.id().value(),
                plan.system(),
                plan.content().title(),
                plan.content().number(),
                plan.content().sections().stream().map(PlanSection::code).toList(),
                plan.content().document(),
                plan.approval().by(),
                plan.approval().on(),
                plan.entered().by(),
                plan.entered().at());
    }
}
