package vn.dieuphoi.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.facts.CaseFacts;

/** What makes a duty begin. */
public enum Trigger {
    /** The incident was detected, as reported (QĐ05 Đ11.1.a). */
    INCIDENT_DETECTED("incident.detected", false),
    /** It became known that the incident exceeds the operator's capacity (QĐ05 Đ11.1.a). */
    CAPACITY_EXCEEDED("capacity.exceeded", false),
    /** The response to the incident ended (TT20 Đ9.2.b). */
    RESPONSE_ENDED("response.ended", false),
    /** The repair was completed (TT09 Đ54.1). */
    REPAIR_COMPLETED("repair.completed", false),
    /** A serious vulnerability was patched (S3 §1.1). */
    VULNERABILITY_PATCHED("vulnerability.patched", false),
    /** A submission reached the obligor: one duty for each submission (QĐ05 Đ12). */
    SUBMISSION_RECEIVED("submission.received", true);

    private final String code;
    private final boolean bySubmission;

    Trigger(String code, boolean bySubmission) {
        this.code = code;
        this.bySubmission = bySubmission;
    }

    /** The word in the rulebook. */
    public String code() {
        return code;
    }

    /** Whether it happens once for every submission that the obligor receives, not once for the case. */
    public boolean bySubmission() {
        return bySubmission;
    }

    /** Every time that it happened for this obligor. */
    List<Situation> situations(CaseFacts facts, Role obligor) {
        return switch (this) {
            case INCIDENT_DETECTED -> once(facts, obligor, facts.detected());
            case CAPACITY_EXCEEDED -> once(facts, obligor, facts.capacityKnownAt());
            case RESPONSE_ENDED -> once(facts, obligor, facts.responseEndedAt());
            case REPAIR_COMPLETED -> once(facts, obligor, facts.repairCompletedAt());
            case VULNERABILITY_PATCHED -> once(facts, obligor, facts.vulnerabilityPatchedAt());
            case SUBMISSION_RECEIVED ->
                facts.receivedBy(obligor).stream()
                        .map(receipt -> new Situation(facts, obligor, receipt.receivedAt(), Optional.of(receipt)))
                        .toList();
        };
    }

    private static List<Situation> once(CaseFacts facts, Role obligor, Optional<Instant> at) {
        return at.map(instant -> new Situation(facts, obligor, instant, Optional.empty())).stream()
                .toList();
    }
}
