package vn.dieuphoi.lessons.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.dieuphoi.edge.Language;

class LessonMessagesTest {

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(LessonProblems.MESSAGES.keys(Language.ENGLISH))
                .isEqualTo(LessonProblems.MESSAGES.keys(Language.VIETNAMESE));
    }
}
