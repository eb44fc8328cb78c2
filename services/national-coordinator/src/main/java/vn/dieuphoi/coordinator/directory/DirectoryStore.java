package vn.dieuphoi.coordinator.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The directory's tables. A history is kept as the JSON that was published. */
@ApplicationScoped
class DirectoryStore {
    /** One writer at a time, whatever the number of replicas; the lock ends with the transaction. */
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext('directory-seed')) as text)";

    /** However many records there are, they travel in one statement. */
    private static final String SAVE_ORGANISATIONS = """
            insert into organisation (id, history, linked, roles, roles_from, roles_until, kept)
            select id, history, linked, roles, coalesce(roles_from, '-infinity'), coalesce(roles_until, 'infinity'),
                kept
            from json_to_recordset(cast(cast($1 as text) as json))
                as r (id text, history text, linked text[], roles text[], roles_from date, roles_until date,
                    kept boolean)
            on conflict (id) do update
            set history = excluded.history, linked = excluded.linked, roles = excluded.roles,
                roles_from = excluded.roles_from, roles_until = excluded.roles_until, version = organisation.version + 1,
                kept = organisation.kept or excluded.kept
            """;

    private static final String SAVE_SYSTEMS = """
            insert into information_system (id, history, domains, kept)
            select id, history, domains, kept from json_to_recordset(cast(cast($1 as text) as json))
                as r (id text, history text, domains text[], kept boolean)
            on conflict (id) do update
            set history = excluded.history, domains = excluded.domains, version = information_system.version + 1,
                kept = information_system.kept or excluded.kept
            """;

    /**
     * These organisations and those who may hold a role between two days, everything that they name, whenever they
     * did, and whatever those name in turn. The joins are one look-up for each: without {@code offset 0} the planner, who
     * cannot guess how few there are, would read the whole directory.
     */
    static final String AROUND = """
            with recursive found (id) as (
                select start.id from (
                    select id from organisation where id = any ($1)
                    union select id from organisation
                        where roles <> '{}' and roles_from <= $3 and roles_until > $2) start
                union
                select linked.id from found f
                    cross join lateral (select linked from organisation where id = f.id offset 0) o
                    cross join lateral unnest(o.linked) as linked (id))
            select f.id, o.history from found f
                cross join lateral (select history from organisation where id = f.id offset 0) o
            """;

    static final String SYSTEMS = "select id, history from information_system where id = any ($1) or domains && $2";

    private static final String ORGANISATIONS_NAMED =
            "select id, history, version, kept from organisation where id = any ($1)";
    private static final String SYSTEMS_NAMED =
            "select id, history, version, kept from information_system where id = any ($1)";

    /** Along the ids; what a history says of the day is read from it. */
    private static final String LIST_ORGANISATIONS = """
            select o.id, o.history, o.version, o.kept from organisation o
            where o.id > $1 and exists (
                select from json_to_recordset(cast(o.history as json) -> 'periods')
                    as p ("validFrom" date, "validTo" date, kind text, "provinceCode" text)
                where p."validFrom" <= $2 and coalesce(p."validTo", 'infinity') > $2
                    and ($3 = '' or p.kind = $3) and ($4 = '' or p."provinceCode" = $4))
            order by o.id limit $5
            """;

    private static final String LIST_SYSTEMS = """
            select s.id, s.history, s.version, s.kept from information_system s
            where s.id > $1 and exists (
                select from json_to_recordset(cast(s.history as json) -> 'periods')
                    as p ("validFrom" date, "validTo" date, sector text, owner text)
                where p."validFrom" <= $2 and coalesce(p."validTo", 'infinity') > $2
                    and ($3 = '' or p.sector = $3) and ($4 = '' or p.owner = $4))
            order by s.id limit $5
            """;

    private final DirectoryJson json;

    DirectoryStore(DirectoryJson json) {
        this.json = json;
    }

    Uni<Void> lock(Work work) {
        return Sql.select(work, LOCK).replaceWithVoid();
    }

    /** These organisations, the holders of roles from the one day to the other, and everything named by them: one query. */
    Uni<List<OrganisationRecorded>> around(Work work, Collection<OrganisationId> ids, LocalDate one, LocalDate other) {
        var from = one.isBefore(other) ? one : other;
        var to = one.isBefore(other) ? other : one;
        return Sql.select(work, AROUND, texts(ids), from, to).map(rows -> records(rows, OrganisationRecorded.class));
    }

    /** Just these organisations. */
    Uni<List<Recorded<OrganisationRecorded>>> organisations(Work work, Collection<OrganisationId> ids) {
        return Sql.select(work, ORGANISATIONS_NAMED, (Object) texts(ids))
                .map(rows -> recorded(rows, OrganisationRecorded.class));
    }

    /** Just these systems. */
    Uni<List<Recorded<SystemRecorded>>> systems(Work work, Collection<SystemId> ids) {
        return Sql.select(work, SYSTEMS_NAMED, (Object) texts(ids)).map(rows -> recorded(rows, SystemRecorded.class));
    }

    /** The systems that reporters may have meant. */
    Uni<List<SystemRecorded>> meant(Work work, List<ReportedSystem> reported) {
        var ids = reported.stream().flatMap(one -> one.id().stream()).toList();
        var domains = reported.stream()
                .flatMap(one -> one.domain().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return Sql.select(work, SYSTEMS, texts(ids), texts(domains)).map(rows -> records(rows, SystemRecorded.class));
    }

    Uni<List<Recorded<OrganisationRecorded>>> listOrganisations(Work work, DirectoryQuery query) {
        return list(work, LIST_ORGANISATIONS, query).map(rows -> recorded(rows, OrganisationRecorded.class));
    }

    Uni<List<Recorded<SystemRecorded>>> listSystems(Work work, DirectoryQuery query) {
        return list(work, LIST_SYSTEMS, query).map(rows -> recorded(rows, SystemRecorded.class));
    }

    private static Uni<List<Object[]>> list(Work work, String statement, DirectoryQuery query) {
        return Sql.select(
                work,
                statement,
                query.after(),
                query.day(),
                query.kind().orElse(""),
                query.of().orElse(""),
                query.limit());
    }

    /**
     * Writes whole histories.
     *
     * @param kept by an administrator, not read from a seed
     */
    Uni<Void> save(Work work, List<? extends DirectoryEvent> records, boolean kept) {
        var organisations = Optional.of(records.stream()
                .filter(OrganisationRecorded.class::isInstance)
                .map(OrganisationRecorded.class::cast)
                .map(recorded -> OrganisationRow.of(recorded, json.write(recorded), kept))
                .toList());
        var systems = Optional.of(records.stream()
                .filter(SystemRecorded.class::isInstance)
                .map(SystemRecorded.class::cast)
                .map(recorded -> SystemRow.of(recorded, json.write(recorded), kept))
                .toList());
        return save(work, SAVE_ORGANISATIONS, organisations.filter(rows -> !rows.isEmpty()))
                .chain(() -> save(work, SAVE_SYSTEMS, systems.filter(rows -> !rows.isEmpty())));
    }

    private Uni<Void> save(Work work, String statement, Optional<? extends List<?>> rows) {
        return rows.map(some -> Sql.update(work, statement, json.rows(some)).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private <T extends DirectoryEvent> List<T> records(List<Object[]> rows, Class<T> type) {
        return rows.stream().map(row -> json.read((String) row[1], type)).toList();
    }

    private <T extends DirectoryEvent> List<Recorded<T>> recorded(List<Object[]> rows, Class<T> type) {
        return rows.stream()
                .map(row -> new Recorded<>(json.read((String) row[1], type), (long) row[2], (boolean) row[3]))
                .toList();
    }

    private static String[] texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }
}
