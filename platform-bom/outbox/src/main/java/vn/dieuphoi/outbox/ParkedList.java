package vn.dieuphoi.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import vn.dieuphoi.contracts.events.Topic;

/** The parked records as operators see them. */
@ApplicationScoped
public class ParkedList {
    private static final String COUNTS = """
            select reason, topic, count(*) as records, min(parked_at) as oldest from parked
            group by reason, topic order by reason, topic
            """;
    private static final String PAGE = """
            select id, reason, detail, topic, kafka_part, kafka_offset, source, aggregate, version, type, parked_at,
                attempts, waits_for
            from parked where id > $1 order by id limit $2
            """;

    private final Pool pool;

    ParkedList(Pool pool) {
        this.pool = pool;
    }

    /** How many there are, by reason and topic. */
    public Uni<List<ParkedCount>> counts() {
        return pool.query(COUNTS).execute().map(rows -> all(rows, ParkedList::count));
    }

    /** The records after the one with that id, oldest first. */
    public Uni<List<ParkedNote>> page(long afterId, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(afterId, (long) limit))
                .map(rows -> all(rows, ParkedList::note));
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static ParkedCount count(Row row) {
        return new ParkedCount(
                ParkedReason.valueOf(row.getString("reason")),
                Topic.named(row.getString("topic")),
                row.getLong("records"),
                row.getOffsetDateTime("oldest").toInstant());
    }

    private static ParkedNote note(Row row) {
        return new ParkedNote(
                row.getLong("id"),
                ParkedReason.valueOf(row.getString("reason")),
                row.getString("detail"),
                new ParkedNote.Place(
                        Topic.named(row.getString("topic")), row.getInteger("kafka_part"), row.getLong("kafka_offset")),
                new ParkedNote.Envelope(
                        row.getString("source"),
                        row.getString("aggregate"),
                        Optional.ofNullable(row.getLong("version")),
                        row.getString("type")),
                new ParkedNote.Tries(
                        row.getOffsetDateTime("parked_at").toInstant(),
                        row.getInteger("attempts"),
                        Optional.ofNullable(row.getString("waits_for"))));
    }
}
