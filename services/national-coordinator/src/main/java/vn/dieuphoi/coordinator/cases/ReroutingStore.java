package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dieuphoi.contracts.ids.Ids;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The changes of the directory that open cases have yet to follow, each with the list of those cases. */
@ApplicationScoped
class ReroutingStore {
    private static final String ADD = """
            insert into rerouting (id, organisations, systems, due_at) values ($1, $2, $3, $4)
            """;
    private static final String CLAIM = """
            select id, passes, listed from rerouting where due_at <= $1 order by due_at, id limit 1
            for update skip locked
            """;

    /** Read once: open cases that name one of the organisations in any part, or happened to one of the systems. */
    private static final String LIST = """
            with change as (select * from rerouting where id = $1),
            cases as (
                insert into rerouting_case (rerouting, incident)
                select $1, b.incident from case_body b, change c
                where b.state = 'open' and b.organisation = any (c.organisations)
                union
                select $1, i.id from incident_case i, change c where i.state = 'open' and i.system_id = any (c.systems)
                on conflict do nothing)
            update rerouting set listed = true where id = $1
            """;

    private static final String NEXT =
            "select incident from rerouting_case where rerouting = $1 order by incident limit $2";
    private static final String DONE = "delete from rerouting_case where rerouting = $1 and incident = any ($2)";
    private static final String AGAIN =
            "update rerouting set listed = false, passes = passes + 1, due_at = $2 where id = $1";
    private static final String FINISH = "delete from rerouting where id = $1";

    /**
     * A change that cases follow.
     *
     * @param passes how often its cases were gone through already
     * @param listed whether the cases of this pass are written down
     */
    record Rerouting(UUID id, int passes, boolean listed) {}

    /** Writes a change down once for each instant from which it holds. */
    Uni<Void> add(Work work, Set<String> organisations, Set<String> systems, Collection<Instant> dueAt) {
        var added = Uni.createFrom().voidItem();
        for (var due : dueAt) {
            added = added.chain(() -> Sql.update(
                            work,
                            ADD,
                            Ids.next(),
                            organisations.toArray(String[]::new),
                            systems.toArray(String[]::new),
                            due)
                    .replaceWithVoid());
        }
        return added;
    }

    /** The change that is due longest, for this work alone. */
    Uni<Optional<Rerouting>> claim(Work work, Instant now) {
        return Sql.select(work, CLAIM, now)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Rerouting((UUID) row[0], ((Number) row[1]).intValue(), (boolean) row[2])));
    }

    /** Writes the cases down that may have to follow. */
    Uni<Void> list(Work work, Rerouting change) {
        return Sql.update(work, LIST, change.id()).replaceWithVoid();
    }

    Uni<Set<IncidentId>> next(Work work, Rerouting change, int limit) {
        return Sql.select(work, NEXT, change.id(), limit)
                .map(rows -> rows.stream()
                        .map(row -> new IncidentId((UUID) row[0]))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    Uni<Void> done(Work work, Rerouting change, Set<IncidentId> incidents) {
        var ids = incidents.stream().map(IncidentId::value).toArray(UUID[]::new);
        return Sql.update(work, DONE, change.id(), ids).replaceWithVoid();
    }

    /** Its cases are gone through once more later. */
    Uni<Void> again(Work work, Rerouting change, Instant dueAt) {
        return Sql.update(work, AGAIN, change.id(), dueAt).replaceWithVoid();
    }

    Uni<Void> finish(Work work, Rerouting change) {
        return Sql.update(work, FINISH, change.id()).replaceWithVoid();
    }
}
