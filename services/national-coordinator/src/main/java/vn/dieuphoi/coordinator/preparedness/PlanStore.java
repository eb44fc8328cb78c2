package vn.dieuphoi.coordinator.preparedness;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.preparedness.domain.Entered;
import vn.dieuphoi.coordinator.preparedness.domain.PlanId;
import vn.dieuphoi.coordinator.preparedness.domain.PlanSection;
import vn.dieuphoi.coordinator.preparedness.domain.ResponsePlan;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The response plans of systems, of which none is ever changed. */
@ApplicationScoped
class PlanStore {
    private static final String ADD = """
            insert into response_plan (id, system_id, title, number, sections, sha256, approved_by, approved_on,
                entered_by, entered_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;
    private static final String LIST = """
            select id, system_id, title, number, sections, sha256, approved_by, approved_on, entered_by, entered_at
            from response_plan where system_id = $1 and id < $2 order by id desc limit $3
            """;

    /** Where a page of a system's plans begins. */
    record Place(SystemId system, PlanId before) {}

    Uni<Void> add(Work work, ResponsePlan plan) {
        var content = plan.content();
        return Sql.update(
                        work,
                        ADD,
                        plan.id().value(),
                        plan.system().value(),
                        content.title(),
                        content.number().orElse(null),
                        content.sections().stream().map(PlanSection::code).toArray(String[]::new),
                        content.document().map(Sha256::value).orElse(null),
                        plan.approval().by().value(),
                        plan.approval().on(),
                        plan.entered().by().value(),
                        plan.entered().at())
                .replaceWithVoid();
    }

    /** The plans of a system, newest first. */
    Uni<List<ResponsePlan>> list(Work work, Place place, int limit) {
        return Sql.select(work, LIST, place.system().value(), place.before().value(), limit)
                .map(rows -> rows.stream().map(PlanStore::read).toList());
    }

    private static ResponsePlan read(Object[] row) {
        return new ResponsePlan(
                new PlanId((UUID) row[0]),
                new SystemId((String) row[1]),
                new ResponsePlan.Content(
                        (String) row[2],
                        Optional.ofNullable((String) row[3]),
                        Arrays.stream((String[]) row[4])
                                .map(PlanSection::fromString)
                                .toList(),
                        Optional.ofNullable((String) row[5]).map(Sha256::new)),
                new ResponsePlan.Approval(new OrganisationId((String) row[6]), (LocalDate) row[7]),
                new Entered(new OrganisationId((String) row[8]), (Instant) row[9]));
    }
}
