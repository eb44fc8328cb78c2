package vn.dieuphoi.coordinator.directory.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.dieuphoi.contracts.events.Delegation;
import vn.dieuphoi.contracts.events.Ending;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.RoleHolder;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Role;

/** The directory on one day of Vietnam's calendar. */
public final class DirectoryDay {
    private final Directory directory;
    private final LocalDate day;
    private final Map<OrganisationId, OrganisationPeriod> organisations = new HashMap<>();
    private final Map<Role, List<Holder>> holders = new EnumMap<>(Role.class);

    /** A holder of a role for everybody. */
    private record Holder(OrganisationId id, LocalDate since) {}

    /**
     * The directory on a day.
     *
     * @param directory the records with their histories
     * @param day the day that is asked about
     */
    DirectoryDay(Directory directory, LocalDate day) {
        this.directory = directory;
        this.day = day;
        directory.organisations().forEach((id, recorded) -> recorded.asOf(day).ifPresent(period -> add(id, period)));
    }

    private void add(OrganisationId id, OrganisationPeriod period) {
        organisations.put(id, period);
        for (var role : period.roles()) {
            holders.computeIfAbsent(role, first -> new ArrayList<>()).add(new Holder(id, period.validFrom()));
        }
    }

    /** The day that is asked about. */
    public LocalDate day() {
        return day;
    }

    /** What held of an organisation; empty where the directory knows nothing for that day. */
    public Optional<OrganisationPeriod> organisation(OrganisationId id) {
        return Optional.ofNullable(organisations.get(id));
    }

    /** What held of a system. */
    public Optional<SystemPeriod> system(SystemId id) {
        return Optional.ofNullable(directory.systems().get(id)).flatMap(recorded -> recorded.asOf(day));
    }

    /** The one system that answered under this domain name; empty where there were none or several. */
    public Optional<SystemId> systemUnder(String domain) {
        var matching = directory.systems().values().stream()
                .filter(recorded -> recorded.asOf(day).stream()
                        .flatMap(period -> period.domains().stream())
                        .anyMatch(domain::equalsIgnoreCase))
                .map(recorded -> recorded.system())
                .toList();
        return matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty();
    }

    /** All who held a role for everybody, in the order of their ids. */
    public List<OrganisationId> holdersOf(Role role) {
        return holders.getOrDefault(role, List.of()).stream()
                .map(Holder::id)
                .sorted(Comparator.comparing(OrganisationId::value))
                .toList();
    }

    /** Who held a role for everybody. Of two holders, which only wrong data can name, the one appointed last. */
    public Optional<OrganisationId> holderOf(Role role) {
        return holders.getOrDefault(role, List.of()).stream()
                .max(Comparator.comparing(Holder::since)
                        .thenComparing(holder -> holder.id().value(), Comparator.reverseOrder()))
                .map(Holder::id);
    }

    /**
     * Who is meant on that day where this body is named: itself while it is there, and after its end whoever came after
     * it. One that ended without a successor is still named by its own id.
     */
    public OrganisationId current(OrganisationId id) {
        var passed = new ArrayList<>(List.of(id));
        var next = successor(id);
        while (next.isPresent() && !passed.contains(next.get())) {
            passed.add(next.get());
            next = successor(next.get());
        }
        return passed.getLast();
    }

    private Optional<OrganisationId> successor(OrganisationId id) {
        return ending(id).flatMap(how -> how.successors().stream().findFirst()).map(OrganisationId::new);
    }

    /** How an organisation ended, if it did by that day. */
    public Optional<Ending> ending(OrganisationId id) {
        return Optional.ofNullable(directory.organisations().get(id))
                .map(recorded -> recorded.periods().getLast())
                .filter(last -> last.validTo().map(end -> !end.isAfter(day)).orElse(false))
                .flatMap(OrganisationPeriod::ending);
    }

    /** The bodies above an organisation, nearest first. */
    public List<OrganisationId> above(OrganisationId id) {
        var above = new ArrayList<OrganisationId>();
        var next = parent(id);
        while (next.isPresent() && !above.contains(next.get()) && !next.get().equals(id)) {
            above.add(next.get());
            next = parent(next.get());
        }
        return List.copyOf(above);
    }

    /** What the organisation says, or else the nearest body above it that says something. */
    public <T> Optional<T> nearest(OrganisationId id, Function<OrganisationPeriod, Optional<T>> said) {
        var line = new ArrayList<>(List.of(id));
        line.addAll(above(id));
        return line.stream()
                .flatMap(body -> organisation(body).flatMap(said).stream())
                .findFirst();
    }

    /** Who holds a role for an organisation and everybody beside it, by the nearest body that says so. */
    public Optional<OrganisationId> nearest(OrganisationId id, Role role) {
        return nearest(
                        id,
                        period -> period.holders().orElse(List.of()).stream()
                                .filter(holder -> holder.role() == role)
                                .map(RoleHolder::organisation)
                                .findFirst())
                .map(this::current);
    }

    /** The body directly above an organisation. */
    public Optional<OrganisationId> parent(OrganisationId id) {
        return organisation(id).flatMap(OrganisationPeriod::parent).map(this::current);
    }

    /** The official Vietnamese name, of one that ended the last; the id where the directory has none. */
    public String name(OrganisationId id) {
        return organisation(id)
                .or(() -> Optional.ofNullable(directory.organisations().get(id))
                        .map(recorded -> recorded.periods().getLast()))
                .map(OrganisationPeriod::name)
                .orElse(id.value());
    }

    /** The delegations of an owner that are in force on the day (NĐ331 Đ4.3). */
    public List<Delegation> delegations(OrganisationId owner) {
        return Optional.ofNullable(directory.organisations().get(owner)).stream()
                .flatMap(recorded -> recorded.delegations().orElse(List.of()).stream())
                .filter(delegation -> delegation.covers(day))
                .toList();
    }
}
