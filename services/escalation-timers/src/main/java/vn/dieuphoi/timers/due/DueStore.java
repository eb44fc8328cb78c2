package vn.dieuphoi.timers.due;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Looks at the clock of a table. Outside of a transaction, because it looks ten times a second. */
@ApplicationScoped
class DueStore {
    private final Pool pool;

    DueStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * The instant that a query of one column and at most one row gives. Asked on a connection, because the pool's own
     * queries leave a timer behind for each one that fails, which complains later.
     */
    Uni<Optional<Instant>> earliest(String query) {
        return pool.withConnection(
                connection -> connection.query(query).execute().map(DueStore::first));
    }

    private static Optional<Instant> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(OffsetDateTime.class, 0).toInstant())
                .findFirst();
    }
}
