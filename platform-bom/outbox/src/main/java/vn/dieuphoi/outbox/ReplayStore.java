package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.Ids;

/** The table of replays. A running one is told by an advisory lock on the connection of the process that runs it. */
@ApplicationScoped
class ReplayStore {
    /** Of the advisory locks of replays, whose keys are their numbers from 1 on. */
    static final int NAMESPACE = 0x0D1F;

    private static final String BURY = """
            update replay set state = 'FAILED', failure = 'INTERRUPTED', ended_at = clock_timestamp()
            where state = 'RUNNING' and not exists (
                select from pg_locks where locktype = 'advisory' and granted and classid = %d and objid = replay.number
                and database = (select oid from pg_database where datname = current_database()))
            """.formatted(NAMESPACE);
    private static final String ASK = """
            insert into replay (id, subject, state) values (:id, :subject, 'WAITING')
            on conflict (subject) where state in ('WAITING', 'RUNNING') do nothing
            """;
    private static final String SELECT = """
            select id, subject, state, total, done, applied, asked_at, started_at, ended_at, failure, detail, number
            from replay
            """;
    private static final String OLDEST = SELECT + " where state = 'WAITING' order by asked_at, number limit 1";
    private static final String LOCK = "select pg_try_advisory_lock(%d, $1)".formatted(NAMESPACE);
    private static final String CLAIM = """
            update replay set state = 'RUNNING', started_at = clock_timestamp() where id = $1 and state = 'WAITING'
            """;
    private static final String PROGRESS = "update replay set total = $2, done = $3, applied = $4 where id = $1";
    private static final String END = """
            update replay set state = $2, failure = $3, detail = $4, ended_at = clock_timestamp() where id = $1
            """;

    private final Pool pool;

    ReplayStore(Pool pool) {
        this.pool = pool;
    }

    /** Notes the wish; empty when the same is waiting or running already. */
    Uni<Optional<UUID>> ask(Work work, String subject) {
        UUID id = Ids.next();
        return work.session()
                .createNativeQuery(BURY)
                .executeUpdate()
                .chain(() -> work.session()
                        .createNativeQuery(ASK)
                        .setParameter("id", id)
                        .setParameter("subject", subject)
                        .executeUpdate())
                .map(inserted -> inserted == 1 ? Optional.of(id) : Optional.empty());
    }

    Uni<Optional<Replay>> find(UUID id) {
        return pool.preparedQuery(SELECT + " where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReplayStore::read)
                        .findFirst());
    }

    /** Marks those failed whose process is gone. */
    Uni<Void> bury(SqlConnection connection) {
        return connection.query(BURY).execute().replaceWithVoid();
    }

    /** Takes up the oldest that waits and holds its lock on this connection; empty when there is none. */
    Uni<Optional<Replay>> claim(SqlConnection connection) {
        return connection
                .query(OLDEST)
                .execute()
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : claim(connection, rows.iterator().next()));
    }

    private Uni<Optional<Replay>> claim(SqlConnection connection, Row row) {
        Replay oldest = read(row);
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(row.getInteger("number")))
                .chain(locked -> locked.iterator().next().getBoolean(0)
                        ? connection
                                .preparedQuery(CLAIM)
                                .execute(Tuple.of(oldest.id()))
                                .map(RowSet::rowCount)
                        : Uni.createFrom().item(0))
                .map(claimed -> claimed == 1 ? Optional.of(oldest) : Optional.empty());
    }

    Uni<Void> progress(SqlConnection connection, Replay replay, Replay.Counts counts) {
        return connection
                .preparedQuery(PROGRESS)
                .execute(Tuple.of(replay.id(), counts.total(), counts.done(), counts.applied()))
                .replaceWithVoid();
    }

    Uni<Void> done(SqlConnection connection, Replay replay) {
        return end(connection, Tuple.of(replay.id(), Replay.State.DONE.name(), null, null));
    }

    Uni<Void> failed(SqlConnection connection, Replay replay, ReplayFailed failure) {
        return end(
                connection,
                Tuple.of(
                        replay.id(),
                        Replay.State.FAILED.name(),
                        failure.reason().name(),
                        failure.getMessage()));
    }

    /** Lets go of the locks, whatever happened. */
    Uni<Void> release(SqlConnection connection) {
        return connection.query("select pg_advisory_unlock_all()").execute().replaceWithVoid();
    }

    private static Uni<Void> end(SqlConnection connection, Tuple values) {
        return connection.preparedQuery(END).execute(values).replaceWithVoid();
    }

    private static Replay read(Row row) {
        return new Replay(
                row.getUUID("id"),
                row.getString("subject"),
                Replay.State.valueOf(row.getString("state")),
                new Replay.Counts(row.getLong("total"), row.getLong("done"), row.getLong("applied")),
                new Replay.Times(
                        row.getOffsetDateTime("asked_at").toInstant(),
                        instant(row.getOffsetDateTime("started_at")),
                        instant(row.getOffsetDateTime("ended_at"))),
                Optional.ofNullable(row.getString("failure"))
                        .map(ReplayFailure::valueOf)
                        .map(reason -> new Replay.Failure(reason, text(row.getString("detail")))));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    private static String text(@Nullable String detail) {
        return detail == null ? "" : detail;
    }
}
