package vn.dieuphoi.lessons.casefile.domain;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Aggregate;
import vn.dieuphoi.contracts.events.Event;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Role;

/** What the directory says of those involved in a case: the whole history of each, as it is known now. */
public final class Directory {
    private final Map<Aggregate, Event> records;

    private Directory(Map<Aggregate, Event> records) {
        this.records = records;
    }

    /** A directory of these records, one for each organisation or system. */
    public static Directory of(List<Event> records) {
        return new Directory(records.stream().collect(toUnmodifiableMap(Event::aggregate, identity())));
    }

    /** Whether an organisation or system has been heard of. */
    public boolean knows(Aggregate aggregate) {
        return records.containsKey(aggregate);
    }

    /** Whether an organisation holds a role for everybody on a day. */
    public boolean holds(OrganisationId id, Role role, LocalDate day) {
        return find(id).flatMap(recorded -> recorded.asOf(day))
                .filter(period -> period.roles().contains(role))
                .isPresent();
    }

    Optional<OrganisationRecorded> find(OrganisationId id) {
        return find(Aggregate.organisation(id)).map(OrganisationRecorded.class::cast);
    }

    Optional<SystemRecorded> find(SystemId id) {
        return find(Aggregate.system(id)).map(SystemRecorded.class::cast);
    }

    private Optional<Event> find(Aggregate aggregate) {
        return Optional.ofNullable(records.get(aggregate));
    }
}
