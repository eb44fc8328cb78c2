package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Which shards this relay may send: advisory locks on one connection. They vanish with the connection, so a dead
 * relay's share passes to the others at once; each relay holds at most its even share of the 16.
 */
final class ShardLocks {
    private static final int NAMESPACE = 0x0D1E;
    private static final int PRESENCE = 999;
    private static final long REFRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** A relay's lost deletes only cause a resend; its idle session dies, so that a vanished host frees its locks. */
    private static final String SESSION = "set synchronous_commit = off; set idle_session_timeout = '30s'";

    private static final String RELAYS = """
            select count(*) from pg_locks where locktype = 'advisory' and granted and classid = %d and objid = %d
            and database = (select oid from pg_database where datname = current_database())
            """.formatted(NAMESPACE, PRESENCE);
    private static final String TAKE = """
            select shard from generate_series(0, %d) as shard
            where shard <> all($1) and pg_try_advisory_lock(%d, shard) limit $2
            """.formatted(Outbox.SHARDS - 1, NAMESPACE);
    private static final String RELEASE =
            "select pg_advisory_unlock(%d, shard) from unnest($1::int[]) as shard".formatted(NAMESPACE);

    private final Pool pool;
    private final Set<Integer> held = new HashSet<>();
    private Optional<SqlConnection> connection = Optional.empty();
    private long refreshedAt;

    ShardLocks(Pool pool) {
        this.pool = pool;
    }

    /** The connection that holds the locks, opened when there is none; shares are evened out once a second. */
    Uni<SqlConnection> connection(Set<Integer> busy) {
        return connection
                .map(open -> Uni.createFrom().item(open))
                .orElseGet(this::open)
                .call(open -> due() ? even(open, busy) : Uni.createFrom().voidItem())
                .ifNoItem()
                .after(ANSWER)
                .fail();
    }

    Integer[] held() {
        return held.toArray(Integer[]::new);
    }

    /** Forgets connection and locks after a failure; the next call starts afresh. */
    Uni<Void> reset() {
        Uni<Void> closed = connection
                .map(SqlConnection::close)
                .orElseGet(() -> Uni.createFrom().voidItem());
        connection = Optional.empty();
        held.clear();
        return closed.ifNoItem().after(ANSWER).fail();
    }

    private boolean due() {
        return held.isEmpty() || System.nanoTime() - refreshedAt > REFRESH_NANOS;
    }

    private Uni<SqlConnection> open() {
        return pool.getConnection()
                .call(open -> open.query(SESSION).execute())
                .call(open -> open.query("select pg_advisory_lock_shared(%d, %d)".formatted(NAMESPACE, PRESENCE))
                        .execute())
                .invoke(open -> connection = Optional.of(open));
    }

    private Uni<Void> even(SqlConnection open, Set<Integer> busy) {
        refreshedAt = System.nanoTime();
        return open.query(RELAYS)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .map(relays -> (int) Math.ceilDiv((long) Outbox.SHARDS, Math.max(1, relays)))
                .chain(share -> share > held.size() ? take(open, share - held.size()) : release(open, busy, share));
    }

    private Uni<Void> take(SqlConnection open, int missing) {
        return open.preparedQuery(TAKE)
                .execute(Tuple.of(held(), (long) missing))
                .invoke(rows -> held.addAll(numbers(rows)))
                .replaceWithVoid();
    }

    private Uni<Void> release(SqlConnection open, Set<Integer> busy, int share) {
        Set<Integer> surplus = held.stream()
                .filter(shard -> !busy.contains(shard))
                .limit(held.size() - share)
                .collect(Collectors.toSet());
        held.removeAll(surplus);
        return surplus.isEmpty()
                ? Uni.createFrom().voidItem()
                : open.preparedQuery(RELEASE)
                        .execute(Tuple.of((Object) surplus.toArray(Integer[]::new)))
                        .replaceWithVoid();
    }

    private static Set<Integer> numbers(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getInteger(0))
                .collect(Collectors.toSet());
    }
}
