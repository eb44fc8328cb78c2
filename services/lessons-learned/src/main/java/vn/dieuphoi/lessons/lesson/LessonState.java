package vn.dieuphoi.lessons.lesson;

import java.util.Arrays;
import java.util.Optional;
import vn.dieuphoi.lessons.lesson.domain.Draft;
import vn.dieuphoi.lessons.lesson.domain.Lesson;
import vn.dieuphoi.lessons.lesson.domain.Published;

/** The states of a lesson as clients and the database name them. */
enum LessonState {
    DRAFT("draft"),
    PUBLISHED("published");

    private final String code;

    LessonState(String code) {
        this.code = code;
    }

    static LessonState of(Lesson lesson) {
        return switch (lesson) {
            case Draft unused -> DRAFT;
            case Published unused -> PUBLISHED;
        };
    }

    static Optional<LessonState> find(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }
}
