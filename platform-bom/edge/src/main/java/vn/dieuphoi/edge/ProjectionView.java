package vn.dieuphoi.edge;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Projection;

/**
 * Tables that can be told anew.
 *
 * @param name to ask for it
 * @param topics what it is told from
 */
@Schema(description = "Tables that hold nothing but what the service heard.")
public record ProjectionView(String name, List<String> topics) {
    static ProjectionView of(Projection projection) {
        return new ProjectionView(
                projection.name(),
                projection.topics().stream().map(Topic::topicName).sorted().toList());
    }
}
