package vn.dieuphoi.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** PostgreSQL, behind a line that can be made bad. */
final class RunPostgres extends RunServer implements RealPostgres {

    private final Superuser superuser;
    private final TcpProxy line;
    private int runs;

    RunPostgres(Machine machine, Superuser superuser) {
        super(machine);
        this.superuser = superuser;
        this.line = TcpProxy.to(machine.port());
    }

    Map<String, String> begin() {
        revive();
        line.mend();
        runs++;
        createDatabase(database());
        return Map.of(
                "dieuphoi.db.host", "127.0.0.1",
                "dieuphoi.db.port", Integer.toString(line.port()),
                "dieuphoi.db.name", database(),
                "dieuphoi.db.user", database(),
                "dieuphoi.db.password", database());
    }

    @Override
    public String database() {
        return "run" + runs;
    }

    @Override
    public Connection connect() {
        return connect(database());
    }

    @Override
    public void createDatabase(String name) {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create role \"%1$s\" login password '%1$s'".formatted(name));
            statement.execute("create database \"%1$s\" owner \"%1$s\"".formatted(name));
            statement.execute("revoke all on database \"%s\" from public".formatted(name));
        } catch (SQLException refused) {
            throw new IllegalStateException("database " + name + " could not be created", refused);
        }
    }

    private Connection connect(String database) {
        try {
            return superuser.connect(database);
        } catch (SQLException away) {
            throw new IllegalStateException("no connection to database " + database + " at port " + port(), away);
        }
    }

    @Override
    public Line line() {
        return line;
    }
}
