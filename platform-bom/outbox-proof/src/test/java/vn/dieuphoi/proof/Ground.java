package vn.dieuphoi.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dieuphoi.parts.FreePort;
import vn.dieuphoi.parts.Kafka;
import vn.dieuphoi.parts.KafkaOptions;
import vn.dieuphoi.parts.Postgres;
import vn.dieuphoi.parts.PostgresOptions;

/** PostgreSQL and Kafka for one test class, and the ledger processes that it starts. */
final class Ground implements AutoCloseable {
    private static final String PASSWORD = "ledger-" + UUID.randomUUID();

    final Path directory;
    final Postgres postgres;
    final Kafka kafka;
    final Records records;
    private final List<Ledger> ledgers = new ArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();

    Ground() {
        try {
            directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "ground-");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        postgres = Postgres.start(new PostgresOptions(directory.resolve("postgres"), FreePort.next()));
        kafka = Kafka.start(new KafkaOptions(directory.resolve("kafka"), FreePort.next()));
        kafka.createTopics();
        postgres.createDatabase("ledger", "ledger", PASSWORD);
        records = new Records(kafka.bootstrap());
    }

    Ledger start(String... settings) {
        Ledger ledger = new Ledger(this, "ledger-" + numbers.incrementAndGet(), PASSWORD, List.of(settings));
        ledgers.add(ledger);
        return ledger;
    }

    /** One number out of the ledger's database. */
    long count(String sql, Object... parameters) {
        try (Connection connection = postgres.connect("ledger");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException cause) {
            throw new IllegalStateException(sql, cause);
        }
    }

    /** The columns of one row, as text. */
    String text(String sql) {
        try (Connection connection = postgres.connect("ledger");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) + " " + rows.getString(2) : "";
        } catch (SQLException cause) {
            throw new IllegalStateException(sql, cause);
        }
    }

    void execute(String sql) {
        try (Connection connection = postgres.connect("ledger");
                var statement = connection.createStatement()) {
            boolean ignored = statement.execute(sql);
        } catch (SQLException cause) {
            throw new IllegalStateException(sql, cause);
        }
    }

    /** How many events of the lesson were applied. */
    long applied(UUID lesson) {
        return count("select count(*) from applied where lesson = ?", lesson);
    }

    long parked(UUID lesson, String reason) {
        return count("select count(*) from parked where aggregate = ? and reason = ?", "lesson/" + lesson, reason);
    }

    @Override
    public void close() {
        ledgers.forEach(Ledger::kill);
        records.close();
        kafka.close();
        postgres.close();
    }
}
