package vn.dieuphoi.coordinator.preparedness;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.preparedness.domain.Assessment;
import vn.dieuphoi.coordinator.preparedness.domain.AssessmentId;
import vn.dieuphoi.coordinator.preparedness.domain.AssessmentOutcome.Accepted;
import vn.dieuphoi.coordinator.preparedness.domain.Entered;
import vn.dieuphoi.coordinator.preparedness.domain.ExternalNeed;
import vn.dieuphoi.coordinator.preparedness.domain.Occasion;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The assessments of systems that count, of which none is ever changed. */
@ApplicationScoped
class AssessmentStore {
    private static final String ADD = """
            insert into assessment (id, system_id, assessor, assessed_on, occasion, outcome, reference, is_external,
                need, entered_by, entered_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """;
    private static final String LIST = """
            select id, system_id, assessor, assessed_on, occasion, outcome, reference, is_external, need, entered_by,
                entered_at
            from assessment where system_id = $1 and id < $2 order by id desc limit $3
            """;
    private static final String EXTERNAL = """
            select count(*) from assessment
            where system_id = $1 and is_external and assessed_on >= $2 and assessed_on <= $3
            """;

    /** Where a page of a system's assessments begins. */
    record Place(SystemId system, AssessmentId before) {}

    Uni<Void> add(Work work, Accepted accepted) {
        var assessment = accepted.assessment();
        return Sql.update(
                        work,
                        ADD,
                        assessment.id().value(),
                        assessment.system().value(),
                        assessment.conduct().assessor().value(),
                        assessment.conduct().on(),
                        assessment.conduct().occasion().code(),
                        assessment.result().outcome(),
                        assessment.result().reference().orElse(null),
                        accepted.external(),
                        accepted.need().map(ExternalNeed::code).orElse(null),
                        assessment.entered().by().value(),
                        assessment.entered().at())
                .replaceWithVoid();
    }

    /** The assessments of a system, newest first. */
    Uni<List<Accepted>> list(Work work, Place place, int limit) {
        return Sql.select(work, LIST, place.system().value(), place.before().value(), limit)
                .map(rows -> rows.stream().map(AssessmentStore::read).toList());
    }

    /** Whether an external organisation assessed a system between two days, both included. */
    Uni<Boolean> external(Work work, SystemId system, LocalDate since, LocalDate until) {
        return Sql.select(work, EXTERNAL, system.value(), since, until).map(rows -> (long) rows.getFirst()[0] > 0);
    }

    private static Accepted read(Object[] row) {
        var assessment = new Assessment(
                new AssessmentId((UUID) row[0]),
                new SystemId((String) row[1]),
                new Assessment.Conduct(
                        new OrganisationId((String) row[2]), (LocalDate) row[3], Occasion.fromString((String) row[4])),
                new Assessment.Result((String) row[5], Optional.ofNullable((String) row[6])),
                new Entered(new OrganisationId((String) row[9]), (Instant) row[10]));
        return new Accepted(
                assessment,
                (boolean) row[7],
                Optional.ofNullable((String) row[8]).map(ExternalNeed::fromString));
    }
}
