package vn.dieuphoi.intake.incident;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.intake.incident.domain.Incident;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Shows an incident to those who have to do with it. */
@ApplicationScoped
class IncidentHandler {
    private final UnitOfWork unitOfWork;
    private final IncidentStore store;

    IncidentHandler(UnitOfWork unitOfWork, IncidentStore store) {
        this.unitOfWork = unitOfWork;
        this.store = store;
    }

    Uni<IncidentFile> read(IncidentId id, OrganisationId reader) {
        return unitOfWork.run(work ->
                store.find(work, id).map(found -> shownTo(reader, found)).chain(incident -> file(work, incident)));
    }

    private Uni<IncidentFile> file(Work work, Incident incident) {
        return store.submissions(work, incident.id()).map(submissions -> IncidentFile.of(incident, submissions));
    }

    private static Incident shownTo(OrganisationId reader, Optional<Incident> found) {
        return found.filter(incident -> incident.mayBeReadBy(reader)).orElseThrow(NotFoundException::new);
    }
}
