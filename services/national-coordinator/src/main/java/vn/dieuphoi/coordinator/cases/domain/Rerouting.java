package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.Dated;
import vn.dieuphoi.contracts.events.Ending;
import vn.dieuphoi.contracts.events.SuccessionReason;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.directory.domain.Directory;
import vn.dieuphoi.coordinator.directory.domain.DirectoryDay;
import vn.dieuphoi.rulebook.LegalTime;

/**
 * Passes the parts of an open case on to whoever has them by the directory of today. What was owed stays owed, now by
 * the successor, who gets what the predecessor got. Whether the notice came before the change or after it, the case
 * ends up the same; and once it did, there is nothing more to do.
 */
public final class Rerouting {
    private final IncidentCase incident;
    private final Directory directory;
    private final DirectoryDay today;
    private final Instant now;

    private Rerouting(IncidentCase incident, Directory directory, Instant now) {
        this.incident = incident;
        this.directory = directory;
        this.today = directory.asOf(now);
        this.now = now;
    }

    /** The case as it follows the directory; a completed one stays with those who completed it. */
    public static Decision of(IncidentCase incident, Directory directory, Law law, Instant now) {
        return incident.state() instanceof CaseState.Completed
                ? Decision.nothing(incident)
                : new Rerouting(incident, directory, now).decision(law);
    }

    private Decision decision(Law law) {
        var passed = roles().flatMap(role -> passedOn(role).stream()).toList();
        if (passed.isEmpty()) {
            return Decision.nothing(incident);
        }
        var parties = incident.parties().after(passed, today::above);
        var next = incident.after(passed, parties, names(parties));
        List<CaseEvent> events = new ArrayList<>();
        passed.forEach(one -> events.add(one.event(incident.id(), chain(parties, one.role()))));
        return new Decision(next, events)
                .then(followed -> Redelivery.of(followed, passed, now))
                .then(followed -> named(passed) ? followed.routeAgain(law, now) : Decision.nothing(followed));
    }

    private static boolean named(List<PartySuccession> passed) {
        return passed.stream().anyMatch(one -> one.from().isEmpty());
    }

    /** The parts of this case, those included for which nobody was known. */
    private Stream<Role> roles() {
        var parties = incident.parties();
        return Stream.concat(parties.holders().keySet().stream(), parties.unresolved().stream())
                .sorted();
    }

    private static List<OrganisationId> chain(Parties parties, Role role) {
        return parties.chain().getOrDefault(role, List.of());
    }

    private Optional<PartySuccession> passedOn(Role role) {
        var from = incident.parties().holder(role);
        return bearer(role, today)
                .filter(to -> !from.equals(Optional.of(to))
                        || !chain(incident.parties(), role).equals(today.above(to)))
                .map(to -> new PartySuccession(role, from, to, why(role, from, to), now));
    }

    /**
     * Who has a part on a day. The operator is who ran the system when the incident happened, or came after that body;
     * a part for which the directory names nobody any more stays where it was.
     */
    private Optional<OrganisationId> bearer(Role role, DirectoryDay day) {
        var before = incident.parties().holder(role).map(day::current);
        if (role == Role.OPERATOR) {
            return before;
        }
        var operator = incident.parties().holder(Role.OPERATOR).orElseThrow();
        var affected = new PartySearch.Affected(incident.opening().system().id(), day.current(operator));
        return new PartySearch(affected, day).holder(role).or(() -> before);
    }

    private PartySuccession.Why why(Role role, Optional<OrganisationId> from, OrganisationId to) {
        var ended = from.flatMap(today::ending)
                .or(() -> chain(incident.parties(), role).stream()
                        .flatMap(above -> today.ending(above).stream())
                        .findFirst());
        var reason = from.equals(Optional.of(to)) ? SuccessionReason.ABOVE_MOVED : reason(from);
        return new PartySuccession.Why(reason, ended.flatMap(Ending::mergeId), since(role, to));
    }

    private SuccessionReason reason(Optional<OrganisationId> from) {
        if (from.isEmpty()) {
            return SuccessionReason.NAMED;
        }
        return today.ending(from.get())
                .map(how -> switch (how.how()) {
                    case "merged" -> SuccessionReason.MERGED;
                    case "split" -> SuccessionReason.SPLIT;
                    default -> SuccessionReason.ENDED;
                })
                .orElse(SuccessionReason.DUTY_MOVED);
    }

    /** The first day since the detection on which the directory said what it says today. */
    private LocalDate since(Role role, OrganisationId to) {
        var detected = LegalTime.dayOf(incident.opening().detectedAt());
        return changes()
                .filter(day -> day.isAfter(detected) && !day.isAfter(today.day()))
                .sorted()
                .filter(day -> says(role, to, directory.on(day)))
                .findFirst()
                .orElse(today.day());
    }

    private boolean says(Role role, OrganisationId to, DirectoryDay day) {
        return bearer(role, day).equals(Optional.of(to)) && day.above(to).equals(today.above(to));
    }

    /** The days on which anything changed. */
    private Stream<LocalDate> changes() {
        var organisations =
                directory.organisations().values().stream().flatMap(recorded -> recorded.periods().stream());
        var systems = directory.systems().values().stream().flatMap(recorded -> recorded.periods().stream());
        return Stream.<Dated>concat(organisations, systems)
                .flatMap(period -> Stream.concat(Stream.of(period.validFrom()), period.validTo().stream()))
                .distinct();
    }

    private Map<OrganisationId, String> names(Parties parties) {
        var names = new HashMap<OrganisationId, String>();
        parties.bodies().forEach(body -> names.put(body, today.name(body)));
        names.putAll(incident.names());
        return names;
    }
}
