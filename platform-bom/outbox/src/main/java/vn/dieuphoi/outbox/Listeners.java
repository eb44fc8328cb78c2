package vn.dieuphoi.outbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.dieuphoi.contracts.events.Topic;

/** The listeners of this service, one for each topic that it hears. */
@ApplicationScoped
class Listeners {
    private final List<TopicListener> all;

    Listeners(@All List<TopicListener> all) {
        this.all = all;
    }

    TopicListener of(Topic topic) {
        return all.stream()
                .filter(candidate -> candidate.topic() == topic)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no listener for " + topic));
    }
}
