package vn.dieuphoi.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import vn.dieuphoi.gate.Documents;
import vn.dieuphoi.gate.NodeTools;

/**
 * A program in another language, without a line of ours, that reads every domain topic to its end and checks headers,
 * numbering and values by the published schemas. Where node or its packages cannot be had, the test is skipped.
 */
public final class StrangeReader {

    private final NodeTools node;
    private final Path events;

    private StrangeReader(NodeTools node, Path events) {
        this.node = node;
        this.events = events;
    }

    /**
     * The reader that lies with the contracts.
     *
     * @param home of the project
     */
    public static StrangeReader of(Path home) {
        var contracts = home.resolve("contracts");
        var node = NodeTools.of(contracts.resolve("src/test/node"), contracts.resolve("target"));
        assumeTrue(node.unavailable().isEmpty(), node.unavailable());
        return new StrangeReader(node, contracts.resolve("events"));
    }

    /** What it found: {@code records}, {@code types} with a count for each, {@code duplicates}, {@code faults}. */
    public JsonNode read(String bootstrap) {
        var run = node.run("records.mjs", events.toAbsolutePath().toString(), bootstrap);
        if (!run.output().startsWith("{")) {
            throw new AssertionError("the reader ended with %d: %s".formatted(run.exit(), run.errors()));
        }
        return Documents.parse(run.output());
    }
}
