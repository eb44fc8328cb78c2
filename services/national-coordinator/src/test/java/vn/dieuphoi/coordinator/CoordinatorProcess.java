package vn.dieuphoi.coordinator;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.dieuphoi.parts.FreePort;
import vn.dieuphoi.parts.JavaCommand;
import vn.dieuphoi.parts.process.Launch;
import vn.dieuphoi.parts.process.OwnProcess;
import vn.dieuphoi.parts.process.Readiness;
import vn.dieuphoi.testkit.RealInfrastructure;

/**
 * This service as the build made it, a process of its own that a test may kill and start again on the same database:
 * one of its own, with the broker, mail server and keys of the test that starts it.
 */
final class CoordinatorProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Path SEED =
            Path.of("../../deploy/directory/sample-directory.yaml").toAbsolutePath();

    /** What it has from the test, under the same names. */
    private static final List<String> SHARED = List.of(
            "dieuphoi.db.host",
            "dieuphoi.db.port",
            "dieuphoi.kafka",
            "dieuphoi.smtp.host",
            "dieuphoi.smtp.port",
            "dieuphoi.issuer",
            "quarkus.oidc.public-key",
            "quarkus.oidc.token.issuer",
            "quarkus.oidc.token.audience");

    private static final String OF_THE_TEST = "test";

    private final String database = "coordinator" + UUID.randomUUID().toString().substring(0, 8);
    private final int port = FreePort.next();
    private final Path folder = folder();
    private final List<String> settings;
    private OwnProcess process;

    /** Starts it on an empty database, with further settings. */
    CoordinatorProcess(String... settings) {
        this.settings = List.of(settings);
        RealInfrastructure.postgres().createDatabase(database);
        this.process = launched();
    }

    private OwnProcess launched() {
        var health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        var started =
                Readiness.start(launch(), START_LIMIT, () -> Readiness.listens(port) && Readiness.answers(health));
        RestAssured.port = port;
        return started;
    }

    private Launch launch() {
        var options = new ArrayList<>(List.of(
                "-Xmx256m",
                "-Dquarkus.profile=test",
                "-Dquarkus.oidc.auth-server-url=",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Ddieuphoi.db.name=" + database,
                "-Dcoordinator.directory.seed=" + SEED));
        var config = ConfigProvider.getConfig();
        SHARED.forEach(name -> options.add("-D%s=%s".formatted(name, config.getValue(name, String.class))));
        settings.forEach(setting -> options.add("-D" + setting));
        return new Launch(
                "national-coordinator",
                JavaCommand.of(options, List.of("-jar", JAR.toString())),
                Map.of("DIEUPHOI_DB_PASSWORD", database),
                folder,
                folder.resolve("national-coordinator.log"));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "coordinator-");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** SIGKILL; returns when nothing of it is left, its sessions in the database included. */
    void kill() {
        process.kill();
        execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where usename = current_user and application_name <> '%s'".formatted(OF_THE_TEST));
    }

    void startAgain() {
        process = launched();
    }

    /** A new connection to its database, of the owner of its tables. */
    Connection connect() {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=%s"
                .formatted(RealInfrastructure.postgres().port(), database, OF_THE_TEST);
        try {
            return DriverManager.getConnection(url, database, database);
        } catch (SQLException refused) {
            throw new IllegalStateException("no connection to " + url, refused);
        }
    }

    void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var unused = statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    /** One number out of its database. */
    long count(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    @Override
    public void close() {
        process.kill();
    }
}
