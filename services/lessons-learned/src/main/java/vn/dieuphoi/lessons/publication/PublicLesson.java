package vn.dieuphoi.lessons.publication;

import java.time.Instant;
import vn.dieuphoi.contracts.events.Tlp;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.lessons.lesson.domain.Published;

/** A lesson as the public sees it: nothing in it leads to the incident. */
record PublicLesson(
        LessonId id,
        String title,
        String summary,
        String causes,
        String recommendations,
        Tlp tlp,
        Instant publishedAt) {

    static PublicLesson of(Published lesson) {
        var text = lesson.text();
        return new PublicLesson(
                lesson.origin().id(),
                text.title(),
                text.summary(),
                text.causes(),
                text.recommendations(),
                lesson.tlp(),
                lesson.at());
    }
}
