package vn.dieuphoi.testkit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.KafkaFuture;
import org.awaitility.Awaitility;
import vn.dieuphoi.parts.FreePort;
import vn.dieuphoi.parts.Kafka;
import vn.dieuphoi.parts.KafkaOptions;

/** A Kafka broker of this machine. */
final class EmbeddedKafka extends EmbeddedServer implements RealKafka {

    private final Kafka kafka;

    private EmbeddedKafka(Kafka kafka) {
        super(kafka, kafka.port());
        this.kafka = kafka;
    }

    static EmbeddedKafka start(Path folder) {
        return new EmbeddedKafka(Kafka.start(new KafkaOptions(folder, FreePort.next())));
    }

    /** Empty topics, and no group that remembers how far it read in the ones before. */
    void begin() {
        revive();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
            var topics = topics(admin);
            if (!topics.isEmpty()) {
                done(admin.deleteTopics(topics).all());
                done(admin.deleteConsumerGroups(groups(admin)).all());
                Awaitility.await("removal of topics").until(() -> topics(admin).isEmpty());
            }
        }
        kafka.createTopics();
    }

    private static Set<String> topics(Admin admin) {
        return done(admin.listTopics().names());
    }

    private static Set<String> groups(Admin admin) {
        return done(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
    }

    private static <T> T done(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker refused to clean up", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while cleaning up the broker", interrupted);
        }
    }

    @Override
    public String bootstrap() {
        return kafka.bootstrap();
    }
}
