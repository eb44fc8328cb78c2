package vn.dieuphoi.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import vn.dieuphoi.parts.process.OwnProcess;
import vn.dieuphoi.parts.process.Readiness;

/** A real PostgreSQL 18 whose data survives its restarts and its violent ends. */
public final class Postgres implements Part {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final String SUPERUSER = "postgres";

    private final PostgresOptions options;
    private final PostgresCommands commands;
    private final String password;
    private volatile OwnProcess process;

    private Postgres(PostgresOptions options, PostgresCommands commands, String password) {
        this.options = options;
        this.commands = commands;
        this.password = password;
        this.process = launched();
    }

    /**
     * Starts the server, creating its data on the first start, and returns when it answers.
     *
     * @throws PortTaken when another server listens on the port: this one never attaches to it
     */
    public static Postgres start(PostgresOptions options) {
        var commands = new PostgresCommands(PostgresBinaries.unpack(options.binaries()), options);
        OwnProcess.endLeftover(commands.server());
        Ports.check(Map.of("PostgreSQL", options.port()));
        commands.checkRoot();
        var password = SecretFile.readOrCreate(options.dir().resolve("superuser"));
        if (!Files.exists(options.data())) {
            initialise(options, commands);
        }
        return new Postgres(options, commands, password);
    }

    /** Creates the role and a database that it owns; where they exist, only the password is set again. */
    public void createDatabase(String name, String user, String password) {
        try (var connection = connect("postgres")) {
            new DatabaseCreation(connection).create(name, user, password);
        } catch (SQLException cause) {
            throw new IllegalStateException("database " + name + " could not be created", cause);
        }
    }

    /** A connection of the superuser; for tests and checks, not for services. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + options.port() + "/" + database;
    }

    public int port() {
        return options.port();
    }

    @Override
    public OwnProcess process() {
        return process;
    }

    /** Fast shutdown: running transactions are rolled back, clients are disconnected. */
    @Override
    public void stop() {
        process.stop("INT", STOP_LIMIT);
    }

    @Override
    public void restart() {
        stop();
        Ports.check(Map.of("PostgreSQL", options.port()));
        process = launched();
    }

    private OwnProcess launched() {
        return Readiness.start(commands.server(), START_LIMIT, this::answers);
    }

    private boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The data folder gets its name only when it is complete, so a start that was cut short is no trap. */
    private static void initialise(PostgresOptions options, PostgresCommands commands) {
        try {
            var fresh = Files.createTempDirectory(options.dir(), "initdb");
            commands.initialise(fresh, options.dir().resolve("superuser"));
            Files.move(fresh, options.data());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
