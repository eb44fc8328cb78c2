package vn.dieuphoi.lessons.lesson.domain;

import java.util.List;
import vn.dieuphoi.contracts.events.LessonPublished;
import vn.dieuphoi.contracts.events.Tlp;

/** What became of the wish to publish a lesson. */
public sealed interface PublicationOutcome {

    /** It is published, and the other services are told. */
    record Accepted(Published next, LessonPublished event) implements PublicationOutcome {}

    /**
     * It stays as it is.
     *
     * @param findings every place that is a reason
     */
    record Refused(Reason reason, List<Finding> findings) implements PublicationOutcome {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** The wish: under which label, whom the text may not name, and whether somebody has to approve it. */
    record Wish(Tlp tlp, VictimNames names, Clearance clearance) {}

    /** Why a lesson is not published. */
    enum Reason {
        /** It is out already, and what is out does not change. */
        ALREADY_PUBLISHED("already-published"),
        /** A part of its text is empty. */
        TEXT_MISSING("text-missing"),
        /** Its text tells who was hit. */
        VICTIM_NAMED("victim-named"),
        /** The incident was serious, and the standing agency has approved nothing (QĐ05 Đ14.5.c). */
        APPROVAL_MISSING("approval-missing"),
        /** What the standing agency approved is not what would be published. */
        APPROVAL_OUTDATED("approval-outdated"),
        /** The time that the standing agency decided has not come. */
        RELEASE_TOO_EARLY("release-too-early");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** For programs, in kebab-case. */
        public String code() {
            return code;
        }
    }
}
