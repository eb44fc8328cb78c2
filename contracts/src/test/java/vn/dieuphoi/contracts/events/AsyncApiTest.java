package vn.dieuphoi.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper(new YAMLFactory())
                .readTree(ContractFiles.root().resolve("asyncapi.yaml").toFile());
    }

    @Test
    void describesEveryTopic() {
        var addresses = new ArrayList<String>();
        document.get("channels")
                .forEach(channel -> addresses.add(channel.get("address").asText()));

        assertThat(addresses)
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @Test
    void describesEveryEventOnItsTopicWithItsSchema() {
        var described = new ArrayList<String>();
        document.get("channels")
                .forEach(channel -> channel.get("messages").forEach(message -> {
                    var target = resolve(message);
                    described.add("%s %s %s"
                            .formatted(
                                    channel.get("address").asText(),
                                    target.get("name").asText(),
                                    target.at("/payload/$ref").asText()));
                }));

        assertThat(described)
                .containsExactlyElementsOf(EventTypes.all().stream()
                        .map(type -> "%s %s ./%s/v1.schema.json"
                                .formatted(type.topic().topicName(), type.name(), type.folder()))
                        .toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = references(document);

        assertThat(references).hasSizeGreaterThan(EventTypes.all().size());
        assertThat(references).allMatch(this::leadsSomewhere);
    }

    @Test
    void namesTheHeadersOfCloudEventsInBinaryMode() {
        assertThat(document.at("/components/messageTraits/CloudEvent/headers/required"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_aggregate",
                        "ce_sequence",
                        "content-type");
    }

    private boolean leadsSomewhere(String reference) {
        return reference.startsWith("#")
                ? !document.at(reference.substring(1)).isMissingNode()
                : ContractFiles.root().resolve(reference).toFile().isFile();
    }

    private JsonNode resolve(JsonNode reference) {
        return document.at(reference.get("$ref").asText().substring(1));
    }

    private static List<String> references(JsonNode node) {
        return node.findValuesAsText("$ref");
    }
}
