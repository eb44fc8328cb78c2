package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.cases.domain.LegalFacts;
import vn.dieuphoi.coordinator.preparedness.SeriousIncidents;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.rulebook.LegalTime;

/** Knows of the serious incidents of systems by their cases (QĐ05 Đ9), open or completed. */
@ApplicationScoped
class SeriousCases implements SeriousIncidents {
    private final CaseStore cases;

    SeriousCases(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public Uni<Optional<LocalDate>> lastOf(Work work, SystemId system, LocalDate until) {
        return cases.ofSystem(work, system)
                .map(found -> found.stream()
                        .filter(incident -> LegalFacts.seriousness(incident).serious())
                        .map(incident -> LegalTime.dayOf(incident.known().detectedAt()))
                        .filter(day -> !day.isAfter(until))
                        .max(Comparator.naturalOrder()));
    }
}
