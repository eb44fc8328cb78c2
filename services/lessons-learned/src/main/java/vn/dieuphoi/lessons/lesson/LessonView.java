package vn.dieuphoi.lessons.lesson;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.events.Tlp;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.lessons.casefile.domain.CaseFile;
import vn.dieuphoi.lessons.lesson.domain.Draft;
import vn.dieuphoi.lessons.lesson.domain.Lesson;
import vn.dieuphoi.lessons.lesson.domain.Published;
import vn.dieuphoi.lessons.lesson.domain.Reader;

/**
 * A lesson as it is shown to those who are logged in.
 *
 * @param incident for editors only
 * @param source what was reported, for editors only and only where one lesson is shown
 */
record LessonView(
        LessonId id,
        Optional<IncidentId> incident,
        String state,
        String title,
        String summary,
        String causes,
        String recommendations,
        Optional<Tlp> tlp,
        Optional<Instant> publishedAt,
        Optional<SourceView> source) {

    static LessonView of(Lesson lesson, Reader reader) {
        return of(lesson, Optional.of(lesson.origin().incident()).filter(incident -> lesson.mayBeEditedBy(reader)));
    }

    /** The lesson with what it was drawn from. */
    static LessonView forEditor(Lesson lesson, CaseFile file) {
        return of(lesson, Optional.of(file.incident())).with(SourceView.of(file));
    }

    private static LessonView of(Lesson lesson, Optional<IncidentId> incident) {
        var published = switch (lesson) {
            case Draft unused -> Optional.<Published>empty();
            case Published it -> Optional.of(it);
        };
        return new LessonView(
                lesson.origin().id(),
                incident,
                LessonState.of(lesson).code(),
                lesson.text().title(),
                lesson.text().summary(),
                lesson.text().causes(),
                lesson.text().recommendations(),
                published.map(Published::tlp),
                published.map(Published::at),
                Optional.empty());
    }

    private LessonView with(SourceView shown) {
        return new LessonView(
                id, incident, state, title, summary, causes, recommendations, tlp, publishedAt, Optional.of(shown));
    }
}
