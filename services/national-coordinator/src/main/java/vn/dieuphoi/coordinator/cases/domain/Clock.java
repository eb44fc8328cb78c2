package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.SourceStatus;

/**
 * A duty of one body and how it stands, as escalation-timers tells it.
 *
 * @param source how well the text of the rule is known
 * @param obligor who owes the duty
 * @param submission what it is about; absent for a duty from the incident itself
 */
public record Clock(
        DeadlineId id,
        CitedRule rule,
        String source,
        Obligor obligor,
        Optional<SubmissionId> submission,
        Limits limits,
        Course course) {

    /** A body in the role by which it owes a duty. */
    public record Obligor(Role role, OrganisationId organisation) {}

    /**
     * When it has to be done.
     *
     * @param triggeredAt from when the limit counts
     * @param dueAt the statutory end; absent where the law has no number
     * @param targetAt an internal target of the product, never statutory
     */
    public record Limits(Instant triggeredAt, Optional<Instant> dueAt, Optional<Instant> targetAt) {}

    /**
     * What happened so far.
     *
     * @param metAt when the duty was fulfilled
     * @param late whether that was after the statutory end
     * @param missedAt the statutory end, once it passed before the duty was fulfilled
     * @param targetMissedAt the internal target, once it so passed; no breach of law
     */
    public record Course(
            Optional<Instant> metAt, boolean late, Optional<Instant> missedAt, Optional<Instant> targetMissedAt) {}

    /** Whether the text of the rule is known from a single copy: nobody should rely on it before the gazette was read. */
    public boolean unconfirmed() {
        return SourceStatus.SINGLE_COPY.code().equals(source);
    }

    /** How it stands: running, missed, met or met-late. Late is after the statutory end only. */
    public String state() {
        if (course.metAt().isPresent()) {
            return course.late() ? "met-late" : "met";
        }
        return missed().isPresent() ? "missed" : "running";
    }

    /** The gravest end that was missed: the statutory one before the internal target. */
    public Optional<DueKind> missed() {
        return course.missedAt()
                .map(at -> DueKind.STATUTORY)
                .or(() -> course.targetMissedAt().map(at -> DueKind.INTERNAL_TARGET));
    }
}
