package vn.dieuphoi.lessons.lesson;

import java.time.Instant;
import vn.dieuphoi.edge.RequestFields;
import vn.dieuphoi.lessons.lesson.domain.Approval;
import vn.dieuphoi.lessons.lesson.domain.Draft;
import vn.dieuphoi.lessons.lesson.domain.Reader;

/** What the standing agency sends. */
record ApprovalBody(Approval.Terms terms, Instant givenAt) {
    private static final int LINE = 200;

    static ApprovalBody of(byte[] body, Instant now) {
        var fields = RequestFields.of(body);
        var spokesperson = fields.required("spokesperson").line(LINE);
        var place = fields.required("place").line(LINE);
        var releasedAt = fields.required("at").instant();
        fields.throwIfInvalid();
        return new ApprovalBody(
                new Approval.Terms(spokesperson.orElseThrow(), place.orElseThrow(), releasedAt.orElseThrow()), now);
    }

    /** The approval of just this version. */
    Approval approval(Draft draft, Reader by) {
        return new Approval(draft.version(), terms, by.organisation(), givenAt);
    }
}
