package vn.dieuphoi.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import vn.dieuphoi.parts.FreePort;
import vn.dieuphoi.parts.Postgres;
import vn.dieuphoi.parts.PostgresOptions;

/** PostgreSQL of this machine, behind a line that can be made bad. */
final class EmbeddedPostgres extends EmbeddedServer implements RealPostgres {

    private final Postgres postgres;
    private final TcpProxy line;
    private int runs;

    private EmbeddedPostgres(Postgres postgres) {
        super(postgres, postgres.port());
        this.postgres = postgres;
        this.line = TcpProxy.to(postgres.port());
    }

    static EmbeddedPostgres start(Path folder) {
        return new EmbeddedPostgres(Postgres.start(new PostgresOptions(folder, FreePort.next())));
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
        try {
            return postgres.connect(database());
        } catch (SQLException away) {
            throw new IllegalStateException("no connection to " + postgres.jdbcUrl(database()), away);
        }
    }

    @Override
    public void createDatabase(String name) {
        postgres.createDatabase(name, name, name);
    }

    @Override
    public Line line() {
        return line;
    }
}
