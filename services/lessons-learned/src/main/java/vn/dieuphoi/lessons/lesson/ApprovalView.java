package vn.dieuphoi.lessons.lesson;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.edge.EntityTags;
import vn.dieuphoi.lessons.lesson.domain.Approval;

/**
 * An approval as clients see it.
 *
 * @param content the ETag of the lesson that was approved
 * @param at the instant from which it may be published
 */
record ApprovalView(String content, String spokesperson, String place, Instant at, OrganisationId by, Instant givenAt) {

    static ApprovalView of(Approval approval) {
        return new ApprovalView(
                EntityTags.of(approval.version()),
                approval.terms().spokesperson(),
                approval.terms().place(),
                approval.terms().releasedAt(),
                approval.by(),
                approval.givenAt());
    }
}
