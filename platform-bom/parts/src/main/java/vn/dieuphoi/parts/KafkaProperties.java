package vn.dieuphoi.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The configuration file of one broker that is its own controller, tuned to come back quickly after a kill. */
record KafkaProperties(KafkaOptions options) {

    void write() {
        try {
            Files.createDirectories(options.dir());
            Files.writeString(options.properties(), addresses() + ONE_NODE + QUICK_RESTART + KEEP);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private String addresses() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                """.formatted(options.port(), options.controllerPort(), options.data());
    }

    private static final String ONE_NODE = """
            offsets.topic.num.partitions=5
            offsets.topic.replication.factor=1
            transaction.state.log.num.partitions=5
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.num.partitions=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            default.replication.factor=1
            min.insync.replicas=1
            """;

    private static final String QUICK_RESTART = """
            broker.session.timeout.ms=2000
            broker.heartbeat.interval.ms=500
            controller.quorum.election.timeout.ms=200
            controller.quorum.fetch.timeout.ms=500
            controller.quorum.election.backoff.max.ms=200
            group.initial.rebalance.delay.ms=0
            """;

    /** The compacted topics are small; the cleaner's usual table takes half of the heap, which now and then has no room. */
    private static final String KEEP = """
            log.cleaner.dedupe.buffer.size=8388608
            auto.create.topics.enable=false
            log.retention.ms=-1
            log.retention.bytes=-1
            offsets.retention.minutes=2147483647
            """;
}
