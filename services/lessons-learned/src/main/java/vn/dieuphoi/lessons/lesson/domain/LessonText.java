package vn.dieuphoi.lessons.lesson.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a lesson says (TT20 Đ11.4: causes, lessons, prevention). In a draft any part may still be empty.
 *
 * @param title one line
 * @param summary what happened
 * @param causes why it could happen
 * @param recommendations what others should do
 */
public record LessonText(String title, String summary, String causes, String recommendations) {

    /** One of the four texts and the JSON pointer to it in a lesson. */
    private record Part(String pointer, String text) {}

    /** Where nothing is written yet. */
    List<Finding> gaps() {
        return parts().filter(part -> part.text().isBlank())
                .map(part -> new Finding(part.pointer(), part.text()))
                .toList();
    }

    /** Every place at which the victim is named. */
    List<Finding> mentions(VictimNames names) {
        return parts().flatMap(part -> names.in(part.text()).stream().map(words -> new Finding(part.pointer(), words)))
                .toList();
    }

    private Stream<Part> parts() {
        return Stream.of(
                new Part("/title", title),
                new Part("/summary", summary),
                new Part("/causes", causes),
                new Part("/recommendations", recommendations));
    }

    /** Without the text: a draft may still name the victim. */
    @Override
    public String toString() {
        return "LessonText[]";
    }
}
