package vn.dieuphoi.coordinator.preparedness;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.outbox.Work;

/** Knows of the serious incidents that a test plants, and of no others. */
@ApplicationScoped
public class PlantedIncidents implements SeriousIncidents {
    private final Map<SystemId, LocalDate> planted = new ConcurrentHashMap<>();

    /** From now on a serious incident of this system was detected on this day. */
    public void plant(String system, String day) {
        planted.put(new SystemId(system), LocalDate.parse(day));
    }

    @Override
    public Uni<Optional<LocalDate>> lastOf(Work work, SystemId system, LocalDate until) {
        return Uni.createFrom().item(Optional.ofNullable(planted.get(system)).filter(day -> !day.isAfter(until)));
    }
}
