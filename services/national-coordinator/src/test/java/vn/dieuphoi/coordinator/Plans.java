package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dieuphoi.testkit.RealInfrastructure;

/** How PostgreSQL goes about the statements of the stores when tables have grown. */
public final class Plans {
    private Plans() {}

    /** Runs statements as the superuser: rows by the ten thousand, fresh statistics. */
    public static void prepare(String... statements) throws SQLException {
        try (var connection = RealInfrastructure.postgres().connect();
                var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    /** Asserts that a statement of a store reads no table from end to end. */
    public static void assertNothingIsReadFromEndToEnd(String statement, Map<String, String> literals)
            throws SQLException {
        var sql = new StringBuilder(statement);
        literals.forEach((name, literal) -> replace(sql, placeholder(name), literal));
        try (var connection = RealInfrastructure.postgres().connect();
                var query = connection.createStatement();
                var lines = query.executeQuery("explain " + sql)) {
            var plan = new StringBuilder();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            assertThat(plan.toString()
                            .lines()
                            .filter(line -> line.contains("Seq Scan"))
                            .collect(Collectors.joining()))
                    .as(plan.toString())
                    .isEmpty();
        }
    }

    private static String placeholder(String name) {
        return (Character.isDigit(name.charAt(0)) ? "$" : ":") + name;
    }

    private static void replace(StringBuilder sql, String name, String literal) {
        for (var at = sql.indexOf(name); at >= 0; at = sql.indexOf(name)) {
            sql.replace(at, at + name.length(), literal);
        }
    }
}
