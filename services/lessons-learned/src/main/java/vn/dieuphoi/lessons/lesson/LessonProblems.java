package vn.dieuphoi.lessons.lesson;

import vn.dieuphoi.edge.Messages;
import vn.dieuphoi.edge.Problem;
import vn.dieuphoi.edge.ProblemException;
import vn.dieuphoi.edge.Violation;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Reason;
import vn.dieuphoi.lessons.lesson.domain.PublicationOutcome.Refused;

/** The problems that only this service answers with. */
final class LessonProblems {
    static final Messages MESSAGES = Messages.of("lessons", LessonProblems.class);

    private LessonProblems() {}

    static ProblemException alreadyPublished() {
        return conflict(Reason.ALREADY_PUBLISHED).failure();
    }

    static ProblemException refused(Refused refusal) {
        var reason = refusal.reason();
        var violations = refusal.findings().stream()
                .map(finding -> new Violation(
                        finding.pointer(), reason.code(), MESSAGES.text("finding." + reason.code(), finding.words())))
                .toList();
        return conflict(reason).with(violations).failure();
    }

    static ProblemException notTheStandingAgency() {
        return Problem.of(MESSAGES, 403, "not-the-standing-agency").failure();
    }

    static ProblemException contentNotNamed() {
        return Problem.of(MESSAGES, 428, "content-not-named").failure();
    }

    static ProblemException unknownState() {
        return Problem.of(MESSAGES, 400, "unknown-state").failure();
    }

    private static Problem conflict(Reason reason) {
        return Problem.of(MESSAGES, 409, reason.code());
    }
}
