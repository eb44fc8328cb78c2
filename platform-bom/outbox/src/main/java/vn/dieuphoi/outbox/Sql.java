package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * Statements sent as they are written, with parameters {@code $1}, {@code $2}, on the connection of a transaction.
 * Hibernate plans a native query anew each time it is run, which takes longer than the database does; what is run for
 * every event or request goes this way. The session's unflushed changes are not seen.
 *
 * <p>Parameters and columns are those of the PostgreSQL client, but instants and bytes are {@link Instant} and
 * {@code byte[]}.
 */
public final class Sql {
    private Sql() {}

    /** Gives how many rows were written. */
    public static Uni<Integer> update(Work work, String statement, @Nullable Object... parameters) {
        return Uni.createFrom().completionStage(() -> connection(work).update(statement, written(parameters)));
    }

    /** Gives the rows. */
    public static Uni<List<Object[]>> select(Work work, String statement, @Nullable Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> connection(work).select(statement, written(parameters)))
                .map(Sql::rows);
    }

    /**
     * Runs the work in a transaction of the session: committed when it is done, rolled back when it fails. The beginning
     * travels together with the first statement, which takes its turn after it.
     */
    static <T> Uni<T> transaction(Mutiny.Session session, Supplier<Uni<? extends T>> work) {
        ReactiveConnection connection = connection(session);
        return Work.atOnce(
                        Uni.createFrom().completionStage(connection::beginTransaction),
                        Uni.createFrom().<T>deferred(work).call(session::flush))
                .onFailure()
                .call(() -> rollback(connection))
                .onCancellation()
                .call(() -> rollback(connection))
                .call(() -> Uni.createFrom().completionStage(connection::commitTransaction));
    }

    /** Where even that fails the connection is lost, and with it the transaction: what came first is the failure. */
    private static Uni<Void> rollback(ReactiveConnection connection) {
        return Uni.createFrom()
                .completionStage(connection::rollbackTransaction)
                .onFailure()
                .recoverWithNull();
    }

    private static ReactiveConnection connection(Work work) {
        return connection(work.session());
    }

    private static ReactiveConnection connection(Mutiny.Session session) {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }

    private static @Nullable Object[] written(@Nullable Object[] parameters) {
        return Arrays.stream(parameters).map(Sql::written).toArray();
    }

    private static @Nullable Object written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case byte[] bytes -> Buffer.buffer(bytes);
            default -> value;
        };
    }

    private static List<Object[]> rows(ReactiveConnection.Result result) {
        List<Object[]> rows = new ArrayList<>();
        while (result.hasNext()) {
            rows.add(Arrays.stream(result.next()).map(Sql::read).toArray());
        }
        return rows;
    }

    private static @Nullable Object read(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case OffsetDateTime time -> time.toInstant();
            case Buffer buffer -> buffer.getBytes();
            default -> value;
        };
    }
}
