package vn.dieuphoi.coordinator.directory.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.SystemPeriod;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Role;

/**
 * The directory on one day of Vietnam's calendar.
 *
 * @param directory the records with their histories
 * @param day the day that is asked about
 */
public record DirectoryDay(Directory directory, LocalDate day) {

    /** What held of an organisation; empty where the directory knows nothing for that day. */
    public Optional<OrganisationPeriod> organisation(OrganisationId id) {
        return Optional.ofNullable(directory.organisations().get(id)).flatMap(recorded -> recorded.asOf(day));
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
        return directory.organisations().keySet().stream()
                .filter(id -> organisation(id).stream()
                        .anyMatch(period -> period.roles().contains(role)))
                .sorted(Comparator.comparing(OrganisationId::value))
                .toList();
    }

    /** Who held a role for everybody. Of two holders, which only wrong data can name, the one appointed last. */
    public Optional<OrganisationId> holderOf(Role role) {
        return directory.organisations().keySet().stream()
                .flatMap(id -> organisation(id).stream()
                        .filter(period -> period.roles().contains(role))
                        .map(period -> Map.entry(id, period.validFrom())))
                .max(Map.Entry.<OrganisationId, LocalDate>comparingByValue()
                        .thenComparing(entry -> entry.getKey().value(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
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

    /** The body directly above an organisation. */
    public Optional<OrganisationId> parent(OrganisationId id) {
        return organisation(id).flatMap(OrganisationPeriod::parent);
    }

    /** The official Vietnamese name; the id where the directory has none. */
    public String name(OrganisationId id) {
        return organisation(id).map(OrganisationPeriod::name).orElse(id.value());
    }
}
