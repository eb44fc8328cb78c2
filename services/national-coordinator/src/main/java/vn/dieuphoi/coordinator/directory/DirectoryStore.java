package vn.dieuphoi.coordinator.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.events.OrganisationPeriod;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.events.SystemRecorded;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.outbox.Work;

/** The directory's tables. A history is kept as the JSON that was published. */
@ApplicationScoped
class DirectoryStore {
    /** One seeding at a time, whatever the number of replicas; the lock ends with the transaction. */
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext('directory-seed')) as text)";

    private static final String SAVE_ORGANISATION = """
            insert into organisation (id, history, linked, roles, roles_from, roles_until)
            values (:id, cast(:history as text), :linked, :roles,
                coalesce(cast(:from as date), '-infinity'), coalesce(cast(:until as date), 'infinity'))
            on conflict (id) do update
            set history = excluded.history, linked = excluded.linked, roles = excluded.roles,
                roles_from = excluded.roles_from, roles_until = excluded.roles_until
            """;
    private static final String SAVE_SYSTEM = """
            insert into information_system (id, history, domains) values (:id, :history, :domains)
            on conflict (id) do update set history = excluded.history, domains = excluded.domains
            """;

    /**
     * These organisations and those who may hold a role on that day, everything that they name, whenever they did, and whatever those
     * name in turn. The joins are one look-up for each: without {@code offset 0} the planner, who cannot guess how few
     * there are, would read the whole directory.
     */
    static final String AROUND = """
            with recursive found (id) as (
                select start.id from (
                    select id from organisation where id = any (:ids)
                    union select id from organisation
                        where roles <> '{}' and roles_from <= :day and roles_until > :day) start
                union
                select linked.id from found f
                    cross join lateral (select linked from organisation where id = f.id offset 0) o
                    cross join lateral unnest(o.linked) as linked (id))
            select f.id, o.history from found f
                cross join lateral (select history from organisation where id = f.id offset 0) o
            """;

    static final String SYSTEMS = """
            select id, history from information_system where id = :id or domains @> :domains
            """;

    private final DirectoryJson json;

    DirectoryStore(DirectoryJson json) {
        this.json = json;
    }

    Uni<Void> lock(Work work) {
        return work.session()
                .createNativeQuery(LOCK, String.class)
                .getResultList()
                .replaceWithVoid();
    }

    /** These organisations, the holders of roles, and everything above or responsible for them: one query. */
    Uni<List<OrganisationRecorded>> around(Work work, Collection<OrganisationId> ids, LocalDate day) {
        return work.session()
                .createNativeQuery(AROUND, OrganisationRow.class)
                .setParameter("ids", ids.stream().map(OrganisationId::value).toArray(String[]::new))
                .setParameter("day", day)
                .getResultList()
                .map(this::organisations);
    }

    /** Just these organisations. */
    Uni<List<OrganisationRecorded>> named(Work work, Collection<OrganisationId> ids) {
        return work.session()
                .createNativeQuery("select id, history from organisation where id = any (:ids)", OrganisationRow.class)
                .setParameter("ids", ids.stream().map(OrganisationId::value).toArray(String[]::new))
                .getResultList()
                .map(this::organisations);
    }

    /** Just these systems. */
    Uni<List<SystemRecorded>> systems(Work work, Collection<SystemId> ids) {
        return work.session()
                .createNativeQuery("select id, history from information_system where id = any (:ids)", SystemRow.class)
                .setParameter("ids", ids.stream().map(SystemId::value).toArray(String[]::new))
                .getResultList()
                .map(this::systems);
    }

    /** The systems that a reporter may have meant. */
    Uni<List<SystemRecorded>> systems(Work work, ReportedSystem reported) {
        return work.session()
                .createNativeQuery(SYSTEMS, SystemRow.class)
                .setParameter("id", reported.id().map(SystemId::value).orElse(""))
                .setParameter("domains", new String[] {
                    reported.domain().map(DirectoryStore::domain).orElse(" ")
                })
                .getResultList()
                .map(this::systems);
    }

    Uni<Void> save(Work work, OrganisationRecorded recorded) {
        return work.session()
                .createNativeQuery(SAVE_ORGANISATION)
                .setParameter("id", recorded.organisation().value())
                .setParameter("history", json.write(recorded))
                .setParameter("linked", linked(recorded))
                .setParameter("roles", roles(recorded))
                .setParameter("from", rolesFrom(recorded).orElse(null))
                .setParameter("until", rolesUntil(recorded).orElse(null))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> save(Work work, SystemRecorded recorded) {
        return work.session()
                .createNativeQuery(SAVE_SYSTEM)
                .setParameter("id", recorded.system().value())
                .setParameter("history", json.write(recorded))
                .setParameter(
                        "domains",
                        recorded.periods().stream()
                                .flatMap(period -> period.domains().stream())
                                .map(DirectoryStore::domain)
                                .distinct()
                                .toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    private List<OrganisationRecorded> organisations(List<OrganisationRow> rows) {
        return rows.stream()
                .map(row -> json.read(row.history, OrganisationRecorded.class))
                .toList();
    }

    private List<SystemRecorded> systems(List<SystemRow> rows) {
        return rows.stream()
                .map(row -> json.read(row.history, SystemRecorded.class))
                .toList();
    }

    private static String[] linked(OrganisationRecorded recorded) {
        return recorded.periods().stream()
                .flatMap(period -> Stream.of(period.parent(), period.specialisedUnit(), period.responsibleMember()))
                .flatMap(Optional::stream)
                .map(OrganisationId::value)
                .distinct()
                .toArray(String[]::new);
    }

    private static String[] roles(OrganisationRecorded recorded) {
        return recorded.periods().stream()
                .map(OrganisationPeriod::roles)
                .flatMap(List::stream)
                .map(Role::code)
                .distinct()
                .toArray(String[]::new);
    }

    private static Optional<LocalDate> rolesFrom(OrganisationRecorded recorded) {
        return withRoles(recorded).map(OrganisationPeriod::validFrom).min(Comparator.naturalOrder());
    }

    /** Empty while no end is known. */
    private static Optional<LocalDate> rolesUntil(OrganisationRecorded recorded) {
        return withRoles(recorded)
                .map(period -> period.validTo().orElse(LocalDate.MAX))
                .max(Comparator.naturalOrder())
                .filter(last -> last.isBefore(LocalDate.MAX));
    }

    private static Stream<OrganisationPeriod> withRoles(OrganisationRecorded recorded) {
        return recorded.periods().stream().filter(period -> !period.roles().isEmpty());
    }

    private static String domain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
