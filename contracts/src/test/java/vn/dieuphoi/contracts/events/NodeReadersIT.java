package vn.dieuphoi.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.gate.Documents;
import vn.dieuphoi.gate.NodeTools;

/** The contracts as programs in another language read them, with no code of ours. */
class NodeReadersIT {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    private static NodeTools node;

    @BeforeAll
    static void install() {
        node = NodeTools.of(Path.of("src/test/node"), Path.of("target"));
        assumeTrue(node.unavailable().isEmpty(), node.unavailable());
    }

    @Test
    void anotherValidatorAgreesOnEveryExampleOfEveryRelease() {
        var run = node.run("examples.mjs", ROOT.resolve("events").toString());

        var found = json(run.output());
        assertThat(found.get("faults")).as(run.errors()).isEmpty();
        assertThat(found.get("events").asInt()).isEqualTo(EventTypes.all().size());
        assertThat(found.get("checked").asInt())
                .isGreaterThan(4 * EventTypes.all().size());
    }

    @Test
    void theReferenceParserReadsTheAsyncApiDocument() {
        var run = node.run("asyncapi.mjs", ROOT.resolve("events/asyncapi.yaml").toString());

        var found = json(run.output());
        assertThat(found.get("errors")).as(run.errors()).isEmpty();
        assertThat(found.get("warnings")).isEmpty();
        assertThat(found.get("version").asText()).isEqualTo("3.0.0");
        assertThat(found.get("messages"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        EventTypes.all().stream().map(EventType::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident-intake", "national-coordinator", "escalation-timers", "lessons-learned"})
    void theLinterHasNothingToSayOfTheApi(String service) {
        var document = ROOT.resolve("openapi").resolve(service + ".yaml").toString();
        var run = node.run(
                "node_modules/@redocly/cli/bin/cli.js", "lint", "--extends=recommended", "--format=json", document);

        var found = json(run.output().substring(run.output().indexOf('{')));
        assertThat(found.get("problems"))
                .extracting(problem -> "%s: %s, at %s"
                        .formatted(
                                problem.at("/ruleId").asText(),
                                problem.at("/message").asText(),
                                problem.at("/location/0/pointer").asText()))
                .as("what Redocly's recommended rules say of contracts/openapi/%s.yaml", service)
                .isEmpty();
        assertThat(run.exit()).as(run.errors()).isZero();
    }

    private static JsonNode json(String output) {
        return Documents.parse(output);
    }
}
