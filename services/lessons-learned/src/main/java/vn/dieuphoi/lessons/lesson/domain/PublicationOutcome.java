package vn.dieuphoi.lessons.lesson.domain;

import java.util.List;
import vn.dieuphoi.contracts.events.LessonPublished;

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

    /** Why a lesson is not published. */
    enum Reason {
        /** It is out already, and what is out does not change. */
        ALREADY_PUBLISHED("already-published"),
        /** A part of its text is empty. */
        TEXT_MISSING("text-missing"),
        /** Its text tells who was hit. */
        VICTIM_NAMED("victim-named");

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
