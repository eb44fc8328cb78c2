package vn.dieuphoi.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.parts.Postgres;

/**
 * The tables of the intake once more, beside them on the same server, and the rows that one notice makes in them, to be
 * inserted again and again by nothing but a transaction.
 */
final class Scratch {
    private static final String DATABASE = "intake";
    private static final List<String> TABLES =
            List.of("idempotency", "incident", "submission", "original", "aggregate_version", "outbox");

    /** The relay deletes what it has sent: one row of the outbox is kept on its way in. */
    private static final String WATCH = """
            create table bench.watched (like public.outbox);
            create function bench.watch() returns trigger language plpgsql security definer as $$
            begin
                insert into bench.watched select new.*;
                return new;
            end $$;
            create trigger bench_watch after insert on public.outbox for each row execute function bench.watch();
            """;

    private static final String UNWATCH = "drop trigger bench_watch on public.outbox; drop function bench.watch()";

    private final Postgres postgres;

    Scratch(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Makes the tables, has one notice accepted, and reads the rows that it made. */
    List<Specimen> prepare(URI intake, NoticeRequests requests) {
        try (var connection = connect()) {
            execute(connection, "drop schema if exists bench cascade; create schema bench");
            for (String table : TABLES) {
                execute(connection, "create table bench.%1$s (like public.%1$s including all)".formatted(table));
            }
            execute(connection, "alter table bench.submission add foreign key (incident) references bench.incident");
            execute(connection, "alter table bench.original add foreign key (submission) references bench.submission");
            execute(connection, WATCH);
            var prepared = requests.next();
            JsonNode answer = send(intake, prepared);
            execute(connection, UNWATCH);
            return rows(connection, prepared.key(), answer);
        } catch (SQLException refused) {
            throw new IllegalStateException("the scratch tables could not be made", refused);
        }
    }

    /** A client's own connection. */
    Connection connect() throws SQLException {
        return postgres.connect(DATABASE);
    }

    /** What the relay has not sent yet. */
    long waiting() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from public.outbox")) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException refused) {
            throw new IllegalStateException("the outbox could not be counted", refused);
        }
    }

    private static JsonNode send(URI intake, NoticeRequests.Prepared prepared) {
        try (var wire = Wire.to(intake)) {
            return NoticeRequests.JSON.readTree(wire.exchange(prepared.text()).body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static List<Specimen> rows(Connection connection, String key, JsonNode answer) throws SQLException {
        String incident = answer.path("incidentId").asText();
        String submission = answer.path("submissionId").asText();
        var where = Map.of(
                "idempotency", "public.idempotency where key = '%s'".formatted(key),
                "incident", "public.incident where id = '%s'".formatted(incident),
                "submission", "public.submission where id = '%s'".formatted(submission),
                "original", "public.original where submission = '%s'".formatted(submission),
                "aggregate_version", "public.aggregate_version where aggregate = 'incident/%s'".formatted(incident),
                "outbox", "bench.watched limit 1");
        return TABLES.stream()
                .map(table -> Specimen.read(connection, table, where.getOrDefault(table, "")))
                .toList();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            boolean ignored = statement.execute(sql);
        }
    }
}
