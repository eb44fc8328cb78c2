package vn.dieuphoi.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import vn.dieuphoi.parts.FreePort;

/**
 * The same servers as containers. The images are public ones unless the system properties {@code image.postgres},
 * {@code image.kafka} and {@code image.java} name others. Ports of this machine are chosen here and stay fixed, because
 * an engine gives a container that is started again other ones.
 */
final class ContainerMachines implements Machines {

    private static final String SUPERUSER = "postgres";
    private static final int POSTGRES_PORT = 5432;
    private static final int KAFKA_PORT = 9092;

    @Override
    public RunPostgres postgres(Path folder) {
        var port = FreePort.next();
        var password = UUID.randomUUID().toString();
        var container = new PostgreSQLContainer(image("postgres", "postgres:18"))
                .withUsername(SUPERUSER)
                .withPassword(password)
                .withCommand("postgres", "-c", "fsync=on", "-c", "max_connections=200");
        publish(container, port, POSTGRES_PORT);
        Superuser superuser = database -> connect(port, database, password);
        return new RunPostgres(ContainerMachine.start(container, port, () -> answers(superuser)), superuser);
    }

    private static Connection connect(int port, String database, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER, password);
    }

    private static boolean answers(Superuser superuser) {
        try (var connection = superuser.connect(SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public RunKafka kafka(Path folder) {
        var port = FreePort.next();
        var container = new KafkaContainer(image("kafka", "apache/kafka:4.1.1"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_LOG_RETENTION_MS", "-1")
                .withEnv("KAFKA_BROKER_SESSION_TIMEOUT_MS", "2000")
                .withEnv("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500");
        publish(container, port, KAFKA_PORT);
        return new RunKafka(ContainerMachine.start(container, port, () -> RunKafka.answers(port)));
    }

    /** Our mail server needs nothing but a JVM: its classes are copied into an image that has one. */
    @Override
    public RunMail mail(Path folder) {
        var port = FreePort.next();
        var page = FreePort.next();
        var server = new MailContainer(page);
        var container = server.create(image("java", "eclipse-temurin:25-jre"));
        container.setPortBindings(List.of(binding(port, MailContainer.SMTP), binding(page, MailContainer.PAGE)));
        return new RunMail(ContainerMachine.start(container, port, () -> server.answers(port)), server::messages);
    }

    private static void publish(GenericContainer<?> container, int port, int inside) {
        container.setPortBindings(List.of(binding(port, inside)));
    }

    private static String binding(int port, int inside) {
        return "127.0.0.1:" + port + ":" + inside;
    }

    private static DockerImageName image(String name, String usual) {
        return DockerImageName.parse(System.getProperty("image." + name, usual))
                .asCompatibleSubstituteFor(usual.substring(0, usual.indexOf(':')));
    }
}
