package vn.dieuphoi.proof;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import vn.dieuphoi.contracts.events.Aggregate;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.events.LessonEvent;
import vn.dieuphoi.contracts.events.LessonPublished;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.outbox.Inbox;
import vn.dieuphoi.outbox.NotYet;
import vn.dieuphoi.outbox.Received;
import vn.dieuphoi.outbox.TopicListener;
import vn.dieuphoi.outbox.Work;

/**
 * Writes down every event it applies, and decides something on each published lesson. One whose title names an
 * organisation waits for that one.
 */
@ApplicationScoped
class LedgerListener implements TopicListener {
    private static final String WAITS = "organisation/";

    private final Inbox inbox;
    private final LedgerStore store;
    private final AppliedProjection applied;

    LedgerListener(Inbox inbox, LedgerStore store, AppliedProjection applied) {
        this.inbox = inbox;
        this.store = store;
        this.applied = applied;
    }

    @Incoming("lesson")
    Uni<Void> receive(Message<List<byte[]>> records) {
        return inbox.receive(topic(), records);
    }

    @Override
    public Topic topic() {
        return Topic.LESSON;
    }

    @Override
    public Uni<Void> apply(Work work, Received received) {
        return switch ((LessonEvent) received.event()) {
            case LessonDrafted drafted -> write(work, drafted.lessonId(), received);
            case LessonPublished published ->
                known(work, published)
                        .chain(() -> write(work, published.lessonId(), received))
                        .chain(() -> store.decide(work, published.lessonId()));
        };
    }

    private Uni<Void> known(Work work, LessonPublished published) {
        if (!published.title().startsWith(WAITS)) {
            return Uni.createFrom().voidItem();
        }
        Aggregate needed = Aggregate.fromString(published.title());
        return store.knows(work, needed.id())
                .chain(known ->
                        known ? Uni.createFrom().voidItem() : Uni.createFrom().failure(new NotYet(needed)));
    }

    private Uni<Void> write(Work work, LessonId lesson, Received received) {
        return store.isDefective(work, lesson)
                .chain(defective -> defective
                        ? Uni.createFrom().failure(new IllegalStateException("a defect of ours: " + lesson))
                        : applied.project(work, received));
    }
}
