package vn.dieuphoi.coordinator.directory.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.rulebook.LegalTime;

/** Records of the directory with their whole histories: as many as a question needs, not always all of them. */
public final class Directory {
    private final Map<OrganisationId, OrganisationRecorded> organisations;
    private final Map<SystemId, SystemRecorded> systems;

    /** Many ask about the same few days. */
    private final Map<LocalDate, DirectoryDay> days = new ConcurrentHashMap<>();

    public Directory(Map<OrganisationId, OrganisationRecorded> organisations, Map<SystemId, SystemRecorded> systems) {
        this.organisations = Map.copyOf(organisations);
        this.systems = Map.copyOf(systems);
    }

    /** The organisations by id. */
    public Map<OrganisationId, OrganisationRecorded> organisations() {
        return organisations;
    }

    /** The systems by id. */
    public Map<SystemId, SystemRecorded> systems() {
        return systems;
    }

    /** A directory of these records. */
    public static Directory of(List<OrganisationRecorded> organisations, List<SystemRecorded> systems) {
        return new Directory(
                organisations.stream()
                        .collect(Collectors.toMap(OrganisationRecorded::organisation, Function.identity())),
                systems.stream().collect(Collectors.toMap(SystemRecorded::system, Function.identity())));
    }

    /** What held at this instant; the directory counts in days of Vietnam's calendar. */
    public DirectoryDay asOf(Instant instant) {
        return on(LegalTime.dayOf(instant));
    }

    /** What held on this day of Vietnam's calendar. */
    public DirectoryDay on(LocalDate day) {
        return days.computeIfAbsent(day, asked -> new DirectoryDay(this, asked));
    }

    /** The record of an organisation that must be there. */
    public OrganisationRecorded organisation(OrganisationId id) {
        return there(id, organisations.get(id));
    }

    /** The record of a system that must be there. */
    public SystemRecorded system(SystemId id) {
        return there(id, systems.get(id));
    }

    private static <T> T there(Object id, @Nullable T recorded) {
        if (recorded == null) {
            throw new IllegalArgumentException("the directory has no " + id);
        }
        return recorded;
    }

    /**
     * The official mailbox of an organisation at this instant. A body that no longer exists is reached at its successor,
     * and where it has none, where it was last known to be.
     */
    public Optional<String> mailbox(OrganisationId organisation, Instant instant) {
        var day = asOf(instant);
        return day.organisation(day.current(organisation))
                .flatMap(OrganisationPeriod::email)
                .or(() -> lastKnown(organisation));
    }

    private Optional<String> lastKnown(OrganisationId organisation) {
        return Stream.ofNullable(organisations.get(organisation))
                .flatMap(recorded -> recorded.periods().stream())
                .flatMap(period -> period.email().stream())
                .reduce((earlier, later) -> later);
    }
}
