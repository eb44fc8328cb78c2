package vn.dieuphoi.parts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic as it is created.
 *
 * @param partitions never changed afterwards: the order of an aggregate hangs on it
 * @param compacted whether only the last record per key is kept for ever, instead of all
 */
public record KafkaTopic(String name, int partitions, boolean compacted) {

    private static final int DOMAIN_PARTITIONS = 12;

    /** The five topics of version 1. */
    public static List<KafkaTopic> domain() {
        return List.of(
                new KafkaTopic("dieuphoi.intake.v1", DOMAIN_PARTITIONS, false),
                new KafkaTopic("dieuphoi.case.v1", DOMAIN_PARTITIONS, false),
                new KafkaTopic("dieuphoi.directory.v1", DOMAIN_PARTITIONS, true),
                new KafkaTopic("dieuphoi.deadline.v1", DOMAIN_PARTITIONS, false),
                new KafkaTopic("dieuphoi.lesson.v1", DOMAIN_PARTITIONS, false));
    }

    NewTopic creation() {
        var keep = compacted ? Map.of("cleanup.policy", "compact") : Map.of("retention.ms", "-1");
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(keep);
    }
}
