package vn.dieuphoi.parts;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.dieuphoi.parts.process.Interrupted;
import vn.dieuphoi.parts.process.Launch;
import vn.dieuphoi.parts.process.OwnProcess;
import vn.dieuphoi.parts.process.ProcessFailed;
import vn.dieuphoi.parts.process.Readiness;

/** A real Kafka broker, one node in KRaft mode, that keeps its records for ever and creates no topic by itself. */
public final class Kafka implements Part {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final List<String> MEMORY = List.of("-Xms96m", "-Xmx256m", "-XX:MaxDirectMemorySize=128m");
    private static final List<String> LOGGING = List.of(
            "-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider",
            "-Dorg.slf4j.simpleLogger.logFile=System.out",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final KafkaOptions options;
    private volatile OwnProcess process;

    private Kafka(KafkaOptions options) {
        this.options = options;
        this.process = launched();
    }

    /**
     * Starts the broker, formatting its folder on the first start, and returns when it answers.
     *
     * @throws PortTaken when another server listens on one of the ports
     */
    public static Kafka start(KafkaOptions options) {
        OwnProcess.endLeftover(launch(options, List.of()));
        checkPorts(options);
        new KafkaProperties(options).write();
        format(options);
        return new Kafka(options);
    }

    /** Creates the topics of {@link KafkaTopic#domain()} that do not exist yet. */
    public void createTopics() {
        createTopics(KafkaTopic.domain());
    }

    /** Creates those of the topics that do not exist yet. */
    public void createTopics(Collection<KafkaTopic> topics) {
        try (var admin = admin()) {
            admin.createTopics(topics.stream().map(KafkaTopic::creation).toList())
                    .values()
                    .forEach(Kafka::awaitCreated);
        }
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrap() {
        return "127.0.0.1:" + options.port();
    }

    public int port() {
        return options.port();
    }

    @Override
    public OwnProcess process() {
        return process;
    }

    @Override
    public void stop() {
        process.stop("TERM", STOP_LIMIT);
    }

    @Override
    public void restart() {
        stop();
        checkPorts(options);
        process = launched();
    }

    /** As a supervisor would, it starts a broker that ends while it starts once more; the log keeps both tries. */
    private OwnProcess launched() {
        try {
            return launchedOnce();
        } catch (ProcessFailed first) {
            try {
                return launchedOnce();
            } catch (ProcessFailed second) {
                second.addSuppressed(first);
                throw second;
            }
        }
    }

    private OwnProcess launchedOnce() {
        var program = List.of("kafka.Kafka", options.properties().toString());
        return Readiness.start(
                launch(options, program), START_LIMIT, () -> Readiness.listens(options.port()) && answers());
    }

    private boolean answers() {
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new Interrupted("kafka", interrupted);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(ANSWER_LIMIT.toMillis()),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000));
    }

    private static void awaitCreated(String topic, KafkaFuture<Void> creation) {
        try {
            creation.get(ANSWER_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topic " + topic + " could not be created", failed);
            }
        } catch (TimeoutException late) {
            throw new IllegalStateException("the broker did not create topic " + topic + " in time", late);
        } catch (InterruptedException interrupted) {
            throw new Interrupted("kafka", interrupted);
        }
    }

    private static void format(KafkaOptions options) {
        if (Files.exists(options.data().resolve("meta.properties"))) {
            return;
        }
        var cluster = Uuid.randomUuid().toString();
        var properties = options.properties().toString();
        var launch = launch(
                options,
                List.of("kafka.tools.StorageTool", "format", "--ignore-formatted", "-t", cluster, "-c", properties));
        var exit = OwnProcess.run(launch, START_LIMIT);
        if (exit != 0) {
            throw new ProcessFailed(launch, "formatting its folder ended with exit code " + exit);
        }
    }

    private static Launch launch(KafkaOptions options, List<String> program) {
        var flags = new ArrayList<>(MEMORY);
        flags.addAll(LOGGING);
        flags.addAll(options.flags());
        flags.addAll(List.of("-cp", options.classPath()));
        return new Launch("kafka", JavaCommand.of(flags, program), Map.of(), options.dir(), options.log());
    }

    private static void checkPorts(KafkaOptions options) {
        Ports.check(Map.of("Kafka", options.port(), "Kafka controller", options.controllerPort()));
    }
}
