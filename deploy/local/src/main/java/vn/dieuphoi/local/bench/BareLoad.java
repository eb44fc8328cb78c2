package vn.dieuphoi.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** A client that inserts the rows of a notice in one transaction, one prepared statement per table, and nothing else. */
final class BareLoad implements Clients.Client {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Connection connection;
    private final List<Insert> inserts;

    private record Insert(Specimen row, PreparedStatement statement) {}

    /** What has to differ from notice to notice. */
    private record Fresh(String incident, String submission, String event, long number) {
        static Fresh next() {
            return new Fresh(id(), id(), id(), NUMBERS.incrementAndGet());
        }

        /** In the order of time, as the ids of the system are: random ones would cost the indexes more. */
        private static String id() {
            var random = ThreadLocalRandom.current();
            long high = CLOCK.millis() << 16 | 0x7000 | random.nextInt(1 << 12);
            long low = 1L << 63 | random.nextLong() >>> 2;
            return new UUID(high, low).toString();
        }

        Object value(String table, Specimen.Cell cell) {
            return switch (table + "." + cell.column()) {
                case "idempotency.key" -> "bare-" + number;
                case "incident.id", "submission.incident", "outbox.subject", "outbox.record_key" -> incident;
                case "submission.id", "original.submission" -> submission;
                case "submission.receipt_number" -> "TB-0000-%06d".formatted(number);
                case "aggregate_version.aggregate", "outbox.aggregate" -> "incident/" + incident;
                case "outbox.id" -> event;
                default -> cell.value();
            };
        }
    }

    BareLoad(Scratch scratch, List<Specimen> rows) {
        try {
            connection = scratch.connect();
            connection.setAutoCommit(false);
            inserts = new ArrayList<>();
            for (Specimen row : rows) {
                inserts.add(new Insert(row, connection.prepareStatement(row.insert())));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("no connection for a bare client", refused);
        }
    }

    @Override
    public boolean act() {
        try {
            var fresh = Fresh.next();
            for (Insert insert : inserts) {
                execute(insert, fresh);
            }
            connection.commit();
            return true;
        } catch (SQLException refused) {
            throw new IllegalStateException("a bare transaction failed", refused);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException refused) {
            throw new IllegalStateException("a bare client's connection could not be closed", refused);
        }
    }

    private static void execute(Insert insert, Fresh fresh) throws SQLException {
        int index = 0;
        for (Specimen.Cell cell : insert.row().cells()) {
            Object value = fresh.value(insert.row().table(), cell);
            if (value instanceof byte[] bytes) {
                insert.statement().setBytes(++index, bytes);
            } else {
                insert.statement().setObject(++index, value, Types.OTHER);
            }
        }
        int ignored = insert.statement().executeUpdate();
    }
}
