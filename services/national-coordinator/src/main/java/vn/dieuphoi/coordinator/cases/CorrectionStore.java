package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.coordinator.cases.domain.FactsCorrection;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The corrections of a case, of which none is ever changed. */
@ApplicationScoped
class CorrectionStore {
    private static final String ADD = """
            insert into correction (incident, number, detected_at, system_level, by, at, note)
            select $1, 1 + count(*), $2, $3, $4, $5, $6 from correction where incident = $1
            """;

    /** Adds one; the case is locked by the caller. */
    Uni<Void> add(Work work, IncidentId incident, FactsCorrection correction) {
        return Sql.update(
                        work,
                        ADD,
                        incident.value(),
                        correction.detectedAt().orElse(null),
                        correction.systemLevel().orElse(null),
                        correction.by().value(),
                        correction.at(),
                        correction.note())
                .replaceWithVoid();
    }
}
