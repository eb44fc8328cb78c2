package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.events.LessonEvent;
import vn.dieuphoi.contracts.events.LessonPublished;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.outbox.Projection;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.Work;

/** Lessons as lessons-learned tells of them. */
@ApplicationScoped
class LessonProjection implements Projection {
    private final ToldStore store;

    LessonProjection(ToldStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "lessons";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.LESSON);
    }

    @Override
    public Uni<Void> empty(Work work) {
        return store.forgetLessons(work);
    }

    @Override
    public Uni<Void> project(Work work, Received received) {
        return switch ((LessonEvent) received.event()) {
            case LessonDrafted drafted -> store.drafted(work, drafted);
            case LessonPublished published -> store.published(work, published);
        };
    }
}
