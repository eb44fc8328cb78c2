package vn.dieuphoi.lessons.lesson.domain;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Reason;
import vn.dieuphoi.rulebook.Seriousness;

/** Whether somebody has to approve a publication first (A21). */
public sealed interface Clearance {

    /** The incident was not serious: the coordinator alone decides. */
    record NotNeeded() implements Clearance {}

    /**
     * The incident was serious: nothing is published but what the standing agency approved (QĐ05 Đ14.5.c).
     *
     * @param given the last approval
     */
    record Needed(Optional<Approval> given) implements Clearance {}

    /** What a lesson of such an incident needs, with the last approval that there is. */
    static Clearance of(Seriousness seriousness, Optional<Approval> given) {
        return seriousness.serious() ? new Needed(given) : new NotNeeded();
    }

    /** Why a draft is not published now, if it is not. */
    default Optional<Reason> withholds(Draft draft, Instant now) {
        return switch (this) {
            case NotNeeded free -> Optional.empty();
            case Needed needed ->
                needed.given()
                        .map(approval -> gap(approval, draft, now))
                        .orElseGet(() -> Optional.of(Reason.APPROVAL_MISSING));
        };
    }

    private static Optional<Reason> gap(Approval approval, Draft draft, Instant now) {
        if (approval.version() != draft.version()) {
            return Optional.of(Reason.APPROVAL_OUTDATED);
        }
        return now.isBefore(approval.terms().releasedAt()) ? Optional.of(Reason.RELEASE_TOO_EARLY) : Optional.empty();
    }
}
