package vn.dieuphoi.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import vn.dieuphoi.testkit.RealInfrastructure;

/**
 * How PostgreSQL goes about the statements of the stores when tables have grown. The rows are in a transaction that never
 * ends well: the service beside it does not see them, and nothing is left of them.
 */
public final class Plans implements AutoCloseable {
    private final Connection connection;

    private Plans(Connection connection) {
        this.connection = connection;
    }

    /** Tables with these rows, by the ten thousand, and fresh statistics. */
    public static Plans with(String... rows) throws SQLException {
        var connection = RealInfrastructure.postgres().connect();
        connection.setAutoCommit(false);
        var plans = new Plans(connection);
        try (var statement = connection.createStatement()) {
            for (var one : rows) {
                statement.execute(one);
            }
            statement.execute("analyze");
        }
        return plans;
    }

    /** Asserts that a statement of a store takes its rows from an index, and no table from end to end or to be sorted. */
    public void assertTakesFrom(String index, String statement, String... literals) throws SQLException {
        assertThat(plan(statement, literals)).contains(index).doesNotContain("Seq Scan", "Sort");
    }

    /** Asserts that a statement of a store searches every table; what it finds may be sorted. */
    public void assertReadsNoTableWhole(String statement, String... literals) throws SQLException {
        assertThat(plan(statement, literals)).contains("Index").doesNotContain("Seq Scan");
    }

    private String plan(String statement, String... literals) throws SQLException {
        var sql = statement;
        for (int parameter = literals.length; parameter > 0; parameter--) {
            sql = sql.replace("$" + parameter, literals[parameter - 1]);
        }
        try (var query = connection.createStatement();
                var lines = query.executeQuery("explain " + sql)) {
            var plan = new StringBuilder();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
