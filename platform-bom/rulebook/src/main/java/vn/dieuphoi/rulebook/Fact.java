package vn.dieuphoi.rulebook;

import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.facts.Receipt;

/** The facts that a condition may use; a condition that names another does not type-check. */
public enum Fact {
    /** The security level of the system, 1 to 5; 0 while it is not known. */
    SYSTEM_LEVEL("system.level", Type.WHOLE_NUMBER, false),
    /** The operator declared that it cannot handle the incident alone (QĐ05 Đ11.1.a). */
    OPERATOR_CAPACITY_EXCEEDED("facts.operatorCapacityExceeded", Type.TRUTH, false),
    NOTICE_ACCEPTED("happened.noticeAccepted", Type.TRUTH, false),
    INITIAL_REPORT_ACCEPTED("happened.initialReportAccepted", Type.TRUTH, false),
    RESPONSE_ENDED("happened.responseEnded", Type.TRUTH, false),
    CLOSING_REPORT_ACCEPTED("happened.closingReportAccepted", Type.TRUTH, false),
    /** The submission received is a notice. */
    SUBMISSION_IS_NOTICE("submission.notice", Type.TRUTH, true),
    /** The submission received is an initial report. */
    SUBMISSION_IS_INITIAL_REPORT("submission.initialReport", Type.TRUTH, true),
    /** The obligor's own organisation sent the submission received. */
    SUBMISSION_IS_FROM_OBLIGOR("submission.fromObligor", Type.TRUTH, true);

    /** The types of facts. */
    public enum Type {
        TRUTH,
        WHOLE_NUMBER
    }

    private final String code;
    private final Type type;
    private final boolean bySubmission;

    Fact(String code, Type type, boolean bySubmission) {
        this.code = code;
        this.type = type;
        this.bySubmission = bySubmission;
    }

    /** Its name in conditions and in what is kept of an evaluation. */
    public String code() {
        return code;
    }

    public Type type() {
        return type;
    }

    /** Whether a condition under this trigger may use it: what was received is known only where a receipt triggers. */
    boolean knownUnder(Trigger trigger) {
        return !bySubmission || trigger.bySubmission();
    }

    /** Its value: a Boolean or a Long. */
    Object in(Situation situation) {
        var facts = situation.facts();
        return switch (this) {
            case SYSTEM_LEVEL -> facts.systemLevel().map(Integer::longValue).orElse(0L);
            case OPERATOR_CAPACITY_EXCEEDED ->
                facts.operatorCapacityExceeded() || facts.capacityExceededAt().isPresent();
            case NOTICE_ACCEPTED -> accepted(situation, SubmissionKind.NOTICE);
            case INITIAL_REPORT_ACCEPTED -> accepted(situation, SubmissionKind.INITIAL);
            case RESPONSE_ENDED -> facts.responseEndedAt().isPresent();
            case CLOSING_REPORT_ACCEPTED -> accepted(situation, SubmissionKind.CLOSING);
            case SUBMISSION_IS_NOTICE -> received(situation, SubmissionKind.NOTICE);
            case SUBMISSION_IS_INITIAL_REPORT -> received(situation, SubmissionKind.INITIAL);
            case SUBMISSION_IS_FROM_OBLIGOR ->
                situation.receipt().map(Receipt::fromOwnOrganisation).orElse(false);
        };
    }

    private static boolean accepted(Situation situation, SubmissionKind kind) {
        return situation.facts().firstAccepted(kind).isPresent();
    }

    private static boolean received(Situation situation, SubmissionKind kind) {
        return situation.receipt().stream()
                .anyMatch(receipt -> receipt.submission().kind() == kind);
    }
}
