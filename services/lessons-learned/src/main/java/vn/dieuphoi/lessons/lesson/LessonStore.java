package vn.dieuphoi.lessons.lesson;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.lessons.lesson.domain.Lesson;
import vn.dieuphoi.lessons.lesson.domain.Published;
import vn.dieuphoi.lessons.lesson.domain.Reader;
import vn.dieuphoi.outbox.Work;

/** The table of lessons. */
@ApplicationScoped
class LessonStore {
    /** Those that {@link Lesson#mayBeReadBy} lets through. */
    private static final String READABLE = """
            from LessonRow where state in :states
            and (coordinator = :coordinator or audience = 'network'
                or audience = 'parties' and array_contains(parties, :organisation))
            and (draftedAt < :before or draftedAt = :before and id < :id)
            order by draftedAt desc, id desc
            """;

    private static final String CLEAR = """
            from LessonRow where tlp = 'clear'
            and (publishedAt < :before or publishedAt = :before and id < :id)
            order by publishedAt desc, id desc
            """;
    private static final String NO_ORGANISATION = "";

    Uni<Optional<Lesson>> find(Work work, LessonId id) {
        return found(work.session().find(LessonRow.class, id.value()));
    }

    /** The same, for a change: others who want to change it wait for this transaction. */
    Uni<Optional<Lesson>> lock(Work work, LessonId id) {
        return found(work.session().find(LessonRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Uni<Void> add(Work work, Lesson lesson) {
        return work.session().persist(new LessonRow(lesson));
    }

    Uni<Void> save(Work work, Lesson lesson) {
        return work.session().merge(new LessonRow(lesson)).replaceWithVoid();
    }

    /** The lessons in some states that somebody may read, newest first. */
    Uni<List<Lesson>> readable(Work work, Reader reader, Set<LessonState> states, Place place, int limit) {
        return work.session()
                .createSelectionQuery(READABLE, LessonRow.class)
                .setParameter("states", states.stream().map(LessonState::code).toList())
                .setParameter(
                        "coordinator",
                        reader.coordinates() ? reader.organisation().value() : NO_ORGANISATION)
                .setParameter("organisation", reader.organisation().value())
                .setParameter("before", place.before())
                .setParameter("id", place.id())
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(LessonRow::toLesson).toList());
    }

    /** The lessons that everybody may read, those published last first. */
    Uni<List<Published>> clear(Work work, Place place, int limit) {
        return work.session()
                .createSelectionQuery(CLEAR, LessonRow.class)
                .setParameter("before", place.before())
                .setParameter("id", place.id())
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(LessonRow::toLesson)
                        .map(Published.class::cast)
                        .toList());
    }

    private static Uni<Optional<Lesson>> found(Uni<LessonRow> row) {
        return row.map(Optional::ofNullable).map(one -> one.map(LessonRow::toLesson));
    }
}
