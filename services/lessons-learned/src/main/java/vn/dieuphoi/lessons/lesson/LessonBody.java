package vn.dieuphoi.lessons.lesson;

import vn.dieuphoi.contracts.events.Tlp;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.lessons.lesson.domain.LessonText;

/** Reads what editors send. */
final class LessonBody {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;

    private LessonBody() {}

    /** The whole new text: a part that is left out becomes empty. */
    static LessonText text(byte[] body) {
        var fields = RequestFields.of(body);
        var title = fields.required("title").line(LONGEST_TITLE);
        var summary = fields.optional("summary").text(LONGEST_TEXT);
        var causes = fields.optional("causes").text(LONGEST_TEXT);
        var recommendations = fields.optional("recommendations").text(LONGEST_TEXT);
        fields.throwIfInvalid();
        return new LessonText(title.orElseThrow(), summary.orElse(""), causes.orElse(""), recommendations.orElse(""));
    }

    /** The label under which to publish. */
    static Tlp tlp(byte[] body) {
        var fields = RequestFields.of(body);
        var tlp = fields.required("tlp").enumeration(Tlp.class);
        fields.throwIfInvalid();
        return tlp.orElseThrow();
    }
}
