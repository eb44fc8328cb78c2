package vn.dieuphoi.parts;

import java.sql.Connection;
import java.sql.SQLException;

/** Creates a role and its database where they are missing. */
record DatabaseCreation(Connection connection) {

    void create(String database, String user, String password) throws SQLException {
        var verb = exists("select 1 from pg_roles where rolname = ?", user) ? "alter" : "create";
        execute("select format('" + verb + " role %I login password %L', ?, ?)", user, password);
        if (!exists("select 1 from pg_database where datname = ?", database)) {
            execute("select format('create database %I owner %I', ?, ?)", database, user);
        }
        execute("select format('revoke all on database %I from public', ?)", database);
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    /** Lets the server quote names and literals, then runs what it made of them. */
    private void execute(String format, String... values) throws SQLException {
        try (var quoting = connection.prepareStatement(format);
                var running = connection.createStatement()) {
            for (int i = 0; i < values.length; i++) {
                quoting.setString(i + 1, values[i]);
            }
            var made = quoting.executeQuery();
            made.next();
            running.execute(made.getString(1));
        }
    }
}
