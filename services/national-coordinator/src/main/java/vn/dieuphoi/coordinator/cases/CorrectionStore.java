package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
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
    private static final String LIST = """
            select detected_at, system_level, note, by, at from correction where incident = $1 order by number
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

    /** All of a case, the first one first. */
    Uni<List<FactsCorrection>> list(Work work, IncidentId incident) {
        return Sql.select(work, LIST, incident.value())
                .map(rows -> rows.stream().map(CorrectionStore::read).toList());
    }

    private static FactsCorrection read(Object[] row) {
        return new FactsCorrection(
                Optional.ofNullable((Instant) row[0]),
                Optional.ofNullable((Integer) row[1]),
                (String) row[2],
                new OrganisationId((String) row[3]),
                (Instant) row[4]);
    }
}
