package vn.dieuphoi.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.parts.FreePort;
import vn.dieuphoi.parts.JavaCommand;
import vn.dieuphoi.parts.Postgres;
import vn.dieuphoi.parts.PostgresOptions;
import vn.dieuphoi.parts.process.Launch;
import vn.dieuphoi.parts.process.OwnProcess;
import vn.dieuphoi.parts.process.ProcessFailed;
import vn.dieuphoi.parts.process.Readiness;

/**
 * What the chart puts into the environment starts the real services, with a real PostgreSQL that takes encrypted
 * connections only and proves who it is. Of Kafka there is only a port that proves who it is; Keycloak is away: a service
 * starts without them.
 */
class ServicesStartIT {

    private static final String PASSWORD = "of-this-test-only-at-least-32-bytes";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private static final String VALUES = """
            database: {host: localhost, port: %d, tls: {mode: verify-full, caSecret: {name: ca, key: ca.crt}}}
            kafka: {bootstrapServers: "localhost:%d", tls: {enabled: true, caSecret: {name: ca}}, sasl: {enabled: true}}
            identity: {issuer: "http://localhost:1/realms/dieuphoi"}
            """;
    private static final String LOGIN =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"a\" password=\"b\";";

    @TempDir
    private static Path folder;

    private static Postgres postgres;
    private static Certificate known;
    private static TlsPort broker;
    private static Rendering rendering;

    @BeforeAll
    static void postgresWithEncryption() throws Exception {
        postgres = Postgres.start(new PostgresOptions(folder.resolve("postgres"), FreePort.next()));
        for (var name : List.of("intake", "coordinator", "timers", "lessons")) {
            postgres.createDatabase(name, name, PASSWORD);
        }
        known = Certificate.create(folder.resolve("database"));
        encrypt(known);
        broker = new TlsPort(known);
        rendering = Rendered.with(VALUES.formatted(postgres.port(), broker.number()));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.stop();
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident-intake", "national-coordinator", "escalation-timers", "lessons-learned"})
    void startsOnWhatTheChartGivesIt(String service) throws SQLException {
        var before = broker.trusted();
        var running = start(service, known);
        var user = running.launch().environment().get("DIEUPHOI_DB_USER");
        try {
            assertThat(connections(user)).isNotEmpty().containsOnly(true);
            await().untilAsserted(() -> assertThat(broker.trusted()).isGreaterThan(before));
        } finally {
            running.stop("TERM", STOP_LIMIT);
        }
    }

    @Test
    void doesNotStartOnADatabaseThatCannotProveWhoItIs()
            throws IOException, InterruptedException, GeneralSecurityException {
        var stranger = Certificate.create(folder.resolve("stranger"));
        assertThatThrownBy(() -> start("incident-intake", stranger)).isInstanceOf(ProcessFailed.class);
        assertThat(folder.resolve("incident-intake.log")).content().contains("PKIX path");
    }

    private static void encrypt(Certificate certificate) throws SQLException, IOException {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter system set ssl_cert_file = '%s'".formatted(certificate.certificate()));
            statement.execute("alter system set ssl_key_file = '%s'".formatted(certificate.key()));
            statement.execute("alter system set ssl = on");
        }
        Files.writeString(folder.resolve("postgres/data/pg_hba.conf"), """
                host postgres postgres 127.0.0.1/32 scram-sha-256
                hostssl all all 127.0.0.1/32 scram-sha-256
                """);
        postgres.restart();
    }

    private static OwnProcess start(String service, Certificate authority) {
        var jar = Path.of("../services", service, "target/quarkus-app/quarkus-run.jar")
                .toAbsolutePath();
        assertThat(jar).as("the service is not built: run ./dieuphoi build").isRegularFile();
        var port = FreePort.next();
        var launch = new Launch(
                service,
                JavaCommand.of(List.of("-Xmx192m"), List.of("-jar", jar.toString())),
                environment(service, authority, port),
                folder,
                folder.resolve(service + ".log"));
        var ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        return Readiness.start(launch, START_LIMIT, () -> Readiness.listens(port) && Readiness.answers(ready));
    }

    /** As the kubelet would make it of ConfigMap and Secrets; the mounted files and the port are those of this machine. */
    private static Map<String, String> environment(String service, Certificate authority, int port) {
        var name = "dieuphoi-" + service;
        var environment = new HashMap<String, String>();
        Rendered.byName(rendering, V1ConfigMap.class, item -> item.getMetadata().getName())
                .get(name)
                .getData()
                .forEach((key, value) -> environment.put(
                        key,
                        value.replaceAll(
                                "/etc/dieuphoi/\\w+/ca[.]crt",
                                authority.certificate().toString())));
        Rendered.byName(
                        rendering,
                        V1Deployment.class,
                        item -> item.getMetadata().getName())
                .get(name)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getEnv()
                .forEach(secret -> environment.put(secret.getName(), PASSWORD));
        environment.put("KAFKA_SASL_JAAS_CONFIG", LOGIN);
        environment.putAll(Map.of("QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", Integer.toString(port)));
        return environment;
    }

    /** Of each connection of this user, whether it is encrypted. */
    private static List<Boolean> connections(String user) throws SQLException {
        try (var connection = postgres.connect("postgres");
                var query = connection.prepareStatement(
                        "select ssl from pg_stat_ssl join pg_stat_activity using (pid) where usename = ?")) {
            query.setString(1, user);
            var rows = query.executeQuery();
            var encrypted = new ArrayList<Boolean>();
            while (rows.next()) {
                encrypted.add(rows.getBoolean(1));
            }
            return encrypted;
        }
    }
}
