package vn.dieuphoi.chart;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.parts.KafkaTopic;

/** The examples create the topics that the services expect. */
class TopicsTest {

    private static final Path EXAMPLES = Path.of("examples");
    private static final Pattern CREATE = Pattern.compile("(?m)^create (\\S+) (\\S+) \"\\$@\"$");

    private final Map<String, KafkaTopic> expected =
            KafkaTopic.domain().stream().collect(toMap(KafkaTopic::name, Function.identity()));

    @Test
    void knowsEveryTopicOfTheContracts() {
        assertThat(expected.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @Test
    void strimziCreatesThem() throws IOException {
        var topics = Rendering.parsed(Files.readString(EXAMPLES.resolve("kafka-topics.yaml")))
                .manifests();
        assertThat(topics).extracting(Manifest::name).containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(topics).allSatisfy(topic -> {
            var wanted = expected.get(topic.name());
            var specification = topic.tree().getAsJsonObject("spec");
            assertThat(specification.get("partitions").getAsInt()).isEqualTo(wanted.partitions());
            assertThat(keeping(specification.getAsJsonObject("config"))).isEqualTo(keeping(wanted));
        });
    }

    @Test
    void theScriptCreatesThem() throws IOException {
        var script = Files.readString(EXAMPLES.resolve("create-topics.sh"));
        var created = CREATE.matcher(script).results().collect(toMap(found -> found.group(1), found -> found.group(2)));
        assertThat(created).hasSize(expected.size());
        expected.forEach((name, topic) -> assertThat(created).containsEntry(name, keeping(topic)));
        assertThat(script).contains("--partitions 12 ");
        assertThat(expected.values()).extracting(KafkaTopic::partitions).containsOnly(12);
    }

    @Test
    void theScriptSaysHowItIsUsed() throws IOException, InterruptedException {
        var usage = new ProcessBuilder(
                        List.of("sh", EXAMPLES.resolve("create-topics.sh").toString()))
                .redirectErrorStream(true)
                .start();
        assertThat(new String(usage.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("helm/examples/create-topics.sh kafka:9092");
        assertThat(usage.waitFor()).isEqualTo(2);
    }

    private static String keeping(KafkaTopic topic) {
        return topic.compacted() ? "cleanup.policy=compact" : "retention.ms=-1";
    }

    private static String keeping(JsonObject config) {
        return config.has("cleanup.policy")
                ? "cleanup.policy=" + config.get("cleanup.policy").getAsString()
                : "retention.ms=" + config.get("retention.ms").getAsInt();
    }
}
