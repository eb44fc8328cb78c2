package vn.dieuphoi.lessons.lesson;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;
import vn.dieuphoi.contracts.events.LessonEvent;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.edge.LogFields;
import vn.dieuphoi.lessons.casefile.domain.CaseFile;
import vn.dieuphoi.lessons.lesson.domain.Draft;
import vn.dieuphoi.lessons.lesson.domain.Lesson;
import vn.dieuphoi.lessons.lesson.domain.Origin;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Accepted;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Reason;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Refused;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Wish;
import vn.dieuphoi.lessons.lesson.domain.Published;
import vn.dieuphoi.lessons.lesson.domain.Reader;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.Work;

/** The book of lessons: each turn in the life of one is written here, and the other services are told of it. */
@ApplicationScoped
class LessonRegister {
    private static final Logger LOG = Logger.getLogger(LessonRegister.class);

    private final LessonStore store;
    private final Outbox outbox;
    private final InstantSource clock;
    private final LessonMeters meters;

    LessonRegister(LessonStore store, Outbox outbox, InstantSource clock, LessonMeters meters) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
        this.meters = meters;
    }

    /** Begins the lesson of a completed case. */
    Uni<Void> begin(Work work, CaseFile file) {
        var draft = Draft.of(file, now());
        return store.add(work, draft)
                .chain(() -> tell(work, draft, draft.begun()))
                .invoke(meters::drafted);
    }

    /**
     * A lesson to be changed by somebody; until the end of the transaction nobody else changes it.
     *
     * @return fails with {@link NotFoundException} where it does not exist or is not theirs to edit
     */
    Uni<Lesson> lock(Work work, Reader editor, LessonId id) {
        return store.lock(work, id)
                .map(found ->
                        found.filter(lesson -> lesson.mayBeEditedBy(editor)).orElseThrow(NotFoundException::new));
    }

    /** Publishes a lesson; fails with a problem where that is refused. */
    Uni<Published> publish(Work work, Lesson lesson, Wish wish) {
        return switch (outcome(lesson, wish)) {
            case Accepted accepted ->
                store.save(work, accepted.next())
                        .chain(() -> tell(work, lesson, accepted.event()))
                        .invoke(() -> meters.published(wish.tlp()))
                        .replaceWith(accepted.next());
            case Refused refused -> {
                meters.refused(refused.reason());
                yield Uni.createFrom().failure(LessonProblems.refused(refused));
            }
        };
    }

    private PublicationOutcome outcome(Lesson lesson, Wish wish) {
        return switch (lesson) {
            case Draft draft -> draft.publish(wish, now());
            case Published unused -> new Refused(Reason.ALREADY_PUBLISHED, List.of());
        };
    }

    private Uni<Void> tell(Work work, Lesson lesson, LessonEvent event) {
        return outbox.append(work, event).invoke(() -> log(lesson.origin(), event));
    }

    private static void log(Origin origin, LessonEvent event) {
        LogFields.incident(origin.incident());
        LOG.infof(
                "A lesson took its next step. incidentId=%s lessonId=%s step=%s",
                origin.incident(), origin.id(), event.getClass().getSimpleName());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
