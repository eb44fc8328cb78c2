package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The inbox's tables, for many aggregates at once. */
@ApplicationScoped
class ConvoyStore {
    private static final String RUNS = """
            with run as materialized (
                select * from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[])
                    as r (source, aggregate, first, last)
                where (select pg_try_advisory_xact_lock_shared(%s)) order by source, aggregate),
            """.formatted(RebuildStore.GATE);

    /** Each run moves its aggregate only if it is the next; gives how many did. Nothing while a projection is rebuilt. */
    private static final String MOVE = RUNS + """
            begun as (
                insert into inbox (source, aggregate, version) select source, aggregate, last from run where first = 1
                on conflict do nothing returning 1),
            moved as (
                update inbox i set version = r.last from run r
                where r.first > 1 and i.source = r.source and i.aggregate = r.aggregate and i.version = r.first - 1
                returning 1)
            select (select count(*) from begun) + (select count(*) from moved)
            """;

    /** Whole states: the newest counts, whatever was before. */
    private static final String RENEW = RUNS + """
            renewed as (
                insert into inbox (source, aggregate, version) select source, aggregate, last from run
                on conflict (source, aggregate) do update set version = excluded.version
                where inbox.version < excluded.version returning 1)
            select count(*) from renewed
            """;

    /** Whether a parked record waits for one of them. */
    private static final String AWAITED = """
            select exists (select from parked where waits_for = any ($2))
                or exists (select from unnest($1::text[], $2::text[]) as r (source, aggregate)
                    join parked p on p.source = r.source and p.aggregate = r.aggregate and p.reason = 'GAP')
            """;

    /** Moves the inbox to the last record of each run; false when one of them is not simply the next. */
    Uni<Boolean> move(Work work, Convoy convoy) {
        List<Convoy.Run> runs = convoy.runs();
        return Sql.select(
                        work,
                        convoy.topic().compacted() ? RENEW : MOVE,
                        all(runs, Convoy.Run::source, String[]::new),
                        all(runs, Convoy.Run::aggregate, String[]::new),
                        all(runs, Convoy.Run::first, Long[]::new),
                        all(runs, Convoy.Run::last, Long[]::new))
                .map(rows -> (Long) rows.getFirst()[0] == runs.size());
    }

    /** Whether something parked may go on now that the convoy is applied. */
    Uni<Boolean> isAwaited(Work work, Convoy convoy) {
        return Sql.select(
                        work,
                        AWAITED,
                        all(convoy.runs(), Convoy.Run::source, String[]::new),
                        all(convoy.runs(), Convoy.Run::aggregate, String[]::new))
                .map(rows -> (Boolean) rows.getFirst()[0]);
    }

    private static <T> Object all(List<Convoy.Run> runs, Function<Convoy.Run, T> value, IntFunction<T[]> array) {
        return runs.stream().map(value).toArray(array);
    }
}
