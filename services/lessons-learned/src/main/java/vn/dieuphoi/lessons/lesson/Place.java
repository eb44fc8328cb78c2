package vn.dieuphoi.lessons.lesson;

import java.time.Instant;
import java.util.UUID;
import vn.dieuphoi.edge.Cursor;
import vn.dieuphoi.edge.PageQuery;
import vn.dieuphoi.lessons.lesson.domain.Lesson;
import vn.dieuphoi.lessons.lesson.domain.Published;

/**
 * Where a page of lessons, newest first, begins.
 *
 * @param before all its lessons are older, or as old with a smaller id
 */
record Place(Instant before, UUID id) {
    private static final Place TOP = new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    static Place of(PageQuery query) {
        return query.after()
                .map(cursor -> new Place(cursor.part(0, Instant::parse), cursor.part(1, UUID::fromString)))
                .orElse(TOP);
    }

    static Cursor byAge(Lesson lesson) {
        return Cursor.at(lesson.origin().draftedAt(), lesson.origin().id());
    }

    static Cursor byPublication(Published lesson) {
        return Cursor.at(lesson.at(), lesson.origin().id());
    }
}
