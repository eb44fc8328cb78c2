package vn.dieuphoi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.parts.KafkaTopic;

/** What stands twice, in the parts and in the compose folder, says the same. */
class ComposeFilesTest {
    private static final Path FOLDER = Path.of("../compose");
    private static final Pattern TOPIC = Pattern.compile("(?m)^topic (\\S+) (\\S+)$");
    private static final Pattern SECRET = Pattern.compile("(?m)^\\w*(PASSWORD|SECRET)=(.*)$");

    @Test
    void createsTheTopicsOfTheParts() throws IOException {
        var script = Files.readString(FOLDER.resolve("topics.sh"));
        assertThat(TOPIC.matcher(script).results().map(found -> found.group(1) + " " + found.group(2)))
                .containsExactlyElementsOf(KafkaTopic.domain().stream()
                        .map(topic ->
                                topic.name() + (topic.compacted() ? " cleanup.policy=compact" : " retention.ms=-1"))
                        .toList());
        assertThat(KafkaTopic.domain()).allMatch(topic -> script.contains("--partitions " + topic.partitions()));
    }

    @Test
    void keepsNoSecretInTheExample() throws IOException {
        var example = Files.readString(FOLDER.resolve("env.example"));
        assertThat(SECRET.matcher(example).results().map(found -> found.group(2)))
                .isNotEmpty()
                .containsOnly("made by secrets");
    }
}
