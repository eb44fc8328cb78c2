package vn.dieuphoi.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import vn.dieuphoi.testkit.RealInfrastructure;

/** What is really in the database of the intake. */
final class Register {
    private Register() {}

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The bytes kept of a submission. */
    static byte[] original(String submission) {
        return one(
                "select bytes from original where submission = ?", UUID.fromString(submission), row -> row.getBytes(1));
    }

    /** How many incidents, and submissions with originals on them, an organisation has given notice of. */
    static String countsOf(String reporter) {
        return one("""
                select count(distinct i.id) || ' incidents, ' || count(s.id) || ' submissions, ' || count(o.submission)
                    || ' originals' from incident i left join submission s on s.incident = i.id
                left join original o on o.submission = s.id where i.reporter = ?
                """, reporter, row -> row.getString(1));
    }

    /** Whether the directory's word of a system has arrived. */
    static boolean knows(String system) {
        return one("select exists (select 1 from known_system where id = ?)", system, row -> row.getBoolean(1));
    }

    static boolean somebodyWaitsForALock() {
        return one(
                "select exists (select 1 from pg_locks where not granted and locktype = ?)",
                "relation",
                row -> row.getBoolean(1));
    }

    /** Lets nobody enter a submission until it is closed. */
    static AutoCloseable blocked() throws SQLException {
        var connection = RealInfrastructure.postgres().connect();
        connection.setAutoCommit(false);
        try (var lock = connection.createStatement()) {
            lock.execute("lock table submission in access exclusive mode");
        }
        return connection::close;
    }

    static void execute(String statement) throws SQLException {
        try (var connection = RealInfrastructure.postgres().connect();
                var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private static <T> T one(String query, Object parameter, Reading<T> reading) {
        try (Connection connection = RealInfrastructure.postgres().connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return reading.of(rows);
            }
        } catch (SQLException failed) {
            throw new AssertionError(query, failed);
        }
    }
}
