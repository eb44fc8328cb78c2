package vn.dieuphoi.contracts.events;

import vn.dieuphoi.contracts.ids.LessonId;

/** What lessons-learned publishes. */
public sealed interface LessonEvent extends Event permits LessonDrafted, LessonPublished {

    LessonId lessonId();

    @Override
    default Aggregate aggregate() {
        return Aggregate.lesson(lessonId());
    }

    @Override
    default String key() {
        return lessonId().toString();
    }
}
