package vn.dieuphoi.outbox;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.dieuphoi.outbox.Retelling.Key;
import vn.dieuphoi.outbox.Retelling.Told;

/** How far each aggregate is told again: a table that lives as long as the transaction of the rebuild. */
@ApplicationScoped
class RebuildStore {
    /** Every transaction of live listening holds this advisory lock in common, a rebuild holds it alone. */
    static final String GATE = "%d, 0".formatted(ReplayStore.NAMESPACE);

    /**
     * From the lock on, live listening is turned away and tries again later, holding no connection meanwhile. A rebuild
     * that falls silent, because its host is gone, is ended by the server, so that it turns nobody away for ever.
     */
    private static final List<String> BEGIN = List.of(
            "set local lock_timeout = '60s'",
            "set local idle_in_transaction_session_timeout = '60s'",
            "select cast(pg_advisory_xact_lock(%s) as text)".formatted(GATE),
            """
            create temporary table told_again on commit drop as
            select source, aggregate, version as applied, cast(0 as bigint) as version from inbox
            """,
            "alter table told_again add primary key (source, aggregate)");

    private static final String FIND = """
            select t.source, t.aggregate, t.applied, t.version, coalesce((
                select string_agg(cast(p.version as text), ',') from parked p
                where p.source = t.source and p.aggregate = t.aggregate and p.version <= t.applied), '')
            from unnest(cast(:sources as text[]), cast(:aggregates as text[])) as asked (source, aggregate)
            join told_again t using (source, aggregate)
            """;
    private static final String SAVE = """
            update told_again t set version = now.version
            from unnest(cast(:sources as text[]), cast(:aggregates as text[]), cast(:versions as bigint[]))
                as now (source, aggregate, version)
            where t.source = now.source and t.aggregate = now.aggregate
            """;
    private static final String UNTOLD = """
            select aggregate from told_again
            where version < applied and split_part(aggregate, '/', 1) = any(:kinds) limit 1
            """;

    Uni<Void> begin(Work work) {
        Uni<Integer> done = Uni.createFrom().item(0);
        for (String statement : BEGIN) {
            done = done.chain(() -> work.session().createNativeQuery(statement).executeUpdate());
        }
        return done.replaceWithVoid();
    }

    /** How far these aggregates are; one that live listening has never met is missing. */
    Uni<Map<Key, Told>> find(Work work, Set<Key> keys) {
        return work.session()
                .createNativeQuery(FIND, Object[].class)
                .setParameter("sources", keys.stream().map(Key::source).toArray(String[]::new))
                .setParameter("aggregates", keys.stream().map(Key::aggregate).toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(toMap(row -> new Key((String) row[0], (String) row[1]), RebuildStore::read)))
                .map(HashMap::new);
    }

    Uni<Void> save(Work work, Map<Key, Told> told) {
        Collection<Key> keys = told.keySet();
        return work.session()
                .createNativeQuery(SAVE)
                .setParameter("sources", keys.stream().map(Key::source).toArray(String[]::new))
                .setParameter("aggregates", keys.stream().map(Key::aggregate).toArray(String[]::new))
                .setParameter(
                        "versions", told.values().stream().map(Told::version).toArray(Long[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** An aggregate of these kinds of which the log did not hold everything that was applied. */
    Uni<Optional<String>> untold(Work work, Set<String> kinds) {
        return work.session()
                .createNativeQuery(UNTOLD, String.class)
                .setParameter("kinds", kinds.toArray(String[]::new))
                .getResultList()
                .map(found -> found.stream().findFirst());
    }

    private static Told read(Object[] row) {
        Set<Long> parked = Stream.of(((String) row[4]).split(","))
                .filter(version -> !version.isEmpty())
                .map(Long::valueOf)
                .collect(toSet());
        return new Told(((Number) row[2]).longValue(), ((Number) row[3]).longValue(), parked);
    }
}
