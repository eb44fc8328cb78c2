package vn.dieuphoi.timers.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.Fulfilled;
import vn.dieuphoi.timers.deadline.domain.Deadline;
import vn.dieuphoi.timers.deadline.domain.Miss;
import vn.dieuphoi.timers.deadline.domain.Superseded;
import vn.dieuphoi.timers.deadline.domain.Terms;

/**
 * A deadline as clients see it. What is the platform's own measure is labelled, so that nobody takes it for law.
 *
 * @param dueAt the statutory end
 * @param targetAt the internal target
 * @param targetLabel "internal" wherever there is a target
 * @param state running, missed, met or met-late; late is after the statutory end only
 * @param afterTarget whether it was met after the internal target
 * @param missedAt when the gravest end that was missed passed
 * @param missed which end that was
 * @param unconfirmed whether the text of the rule is known from a single copy
 * @param facts what the rule was evaluated on
 * @param version of the duty, from 1
 * @param earlier its former versions: corrected facts, or another obligor
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DeadlineView(
        DeadlineId id,
        IncidentId incident,
        String rule,
        int ruleVersion,
        String rulebook,
        Role obligorRole,
        OrganisationId obligor,
        Optional<SubmissionId> submission,
        List<Role> recipients,
        Limit limit,
        Instant triggeredAt,
        Optional<Instant> dueAt,
        Optional<Instant> targetAt,
        Optional<String> targetLabel,
        String state,
        Optional<Instant> metAt,
        Optional<String> metBy,
        Optional<Boolean> afterTarget,
        Optional<Instant> missedAt,
        Optional<DueKind> missed,
        String citation,
        String source,
        Optional<String> form,
        boolean unconfirmed,
        Map<String, String> facts,
        int version,
        List<Superseded> earlier) {

    static DeadlineView of(Listed listed) {
        return of(listed.deadline());
    }

    static DeadlineView of(Deadline deadline) {
        Terms terms = deadline.terms();
        Optional<Miss> gravest = deadline.gravest();
        return new DeadlineView(
                terms.id(),
                terms.incident(),
                terms.rule().id(),
                terms.rule().version(),
                terms.rule().rulebook(),
                terms.obligorRole(),
                terms.obligor(),
                terms.submission(),
                terms.recipients(),
                terms.limit(),
                terms.triggeredAt(),
                terms.dueAt(),
                terms.targetAt(),
                terms.targetAt().map(target -> "internal"),
                deadline.code(),
                deadline.fulfilled().map(Fulfilled::at),
                deadline.fulfilled().map(Fulfilled::by),
                afterTarget(deadline),
                gravest.map(Miss::dueAt),
                gravest.map(Miss::which),
                terms.citation(),
                terms.source(),
                terms.form(),
                terms.unconfirmed(),
                terms.facts(),
                terms.version(),
                terms.earlier());
    }

    private static Optional<Boolean> afterTarget(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Met met when met.terms().targetAt().isPresent() -> Optional.of(met.afterTarget());
            case Deadline.Met met -> Optional.empty();
            case Deadline.Running running -> Optional.empty();
            case Deadline.Missed missed -> Optional.empty();
        };
    }
}
