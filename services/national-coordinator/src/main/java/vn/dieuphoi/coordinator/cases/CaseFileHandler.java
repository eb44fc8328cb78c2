package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.cases.domain.CaseFile;
import vn.dieuphoi.coordinator.cases.domain.CaseSummary;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Shows cases to those who have a part in them; for everybody else there are none. */
@ApplicationScoped
public class CaseFileHandler {
    private final UnitOfWork unitOfWork;
    private final CaseStore cases;
    private final ToldStore told;
    private final AlarmStore alarms;

    CaseFileHandler(UnitOfWork unitOfWork, CaseStore cases, ToldStore told, AlarmStore alarms) {
        this.unitOfWork = unitOfWork;
        this.cases = cases;
        this.told = told;
        this.alarms = alarms;
    }

    /**
     * A case with all that is known of it.
     *
     * @throws NotFoundException when there is none that the organisation may see
     */
    public Uni<CaseFile> read(IncidentId id, OrganisationId reader) {
        return unitOfWork.run(work -> cases.find(work, id)
                .map(found -> shownTo(reader, found).asSeenBy(reader))
                .chain(incident -> file(work, incident)));
    }

    Uni<List<CaseSummary>> list(CaseQuery query) {
        return unitOfWork.run(work -> cases.list(work, query));
    }

    /** What is known of a case beside the case itself. */
    Uni<CaseFile> file(Work work, IncidentCase incident) {
        return told.clocks(work, incident.id())
                .chain(clocks -> told.pages(work, incident.id())
                        .chain(pages -> told.lessons(work, incident.id())
                                .chain(lessons -> alarms.of(work, incident.id())
                                        .map(alarm -> new CaseFile(incident, clocks, pages, lessons, alarm)))));
    }

    static IncidentCase shownTo(OrganisationId reader, Optional<IncidentCase> found) {
        return found.filter(incident -> incident.isOpenTo(reader)).orElseThrow(NotFoundException::new);
    }
}
