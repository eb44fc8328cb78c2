package vn.dieuphoi.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.awaitility.Awaitility;
import vn.dieuphoi.parts.KafkaTopic;

/** A Kafka broker with the topics of DieuPhoi. */
final class RunKafka extends RunServer implements RealKafka {

    private static final int ANSWER_MILLIS = 2000;

    RunKafka(Machine machine) {
        super(machine);
    }

    /** Whether a broker at this port answers for itself. */
    static boolean answers(int port) {
        var limited = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                address(port),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ANSWER_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                ANSWER_MILLIS);
        try (var admin = Admin.create(limited)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker", interrupted);
        }
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
            done(admin.createTopics(
                            KafkaTopic.domain().stream().map(RunKafka::creation).toList())
                    .all());
        }
    }

    private static NewTopic creation(KafkaTopic topic) {
        var keep = topic.compacted() ? Map.of("cleanup.policy", "compact") : Map.of("retention.ms", "-1");
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(keep);
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
        return address(port());
    }

    private static String address(int port) {
        return "127.0.0.1:" + port;
    }
}
