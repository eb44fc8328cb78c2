package vn.dieuphoi.coordinator.preparedness;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.outbox.Work;

/** Knows of the serious incidents of systems: whoever classes them, as the cases do. */
public interface SeriousIncidents {
    /** The day of detection of a system's last serious incident that was detected on this day or before. */
    Uni<Optional<LocalDate>> lastOf(Work work, SystemId system, LocalDate until);
}
