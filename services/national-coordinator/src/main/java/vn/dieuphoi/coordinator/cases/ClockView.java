package vn.dieuphoi.coordinator.cases;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.cases.domain.Clock;

/**
 * A clock of a duty as clients see it. What is the platform's own measure is labelled, so that nobody takes it for law.
 *
 * @param state running, missed, met or met-late; late is after the statutory end only
 * @param dueAt the statutory end
 * @param targetAt the internal target
 * @param targetLabel "internal" wherever there is a target
 * @param missed the gravest end that was missed
 * @param unconfirmed whether the text of the rule is known from a single copy
 */
record ClockView(
        DeadlineId id,
        String rule,
        int version,
        Role obligorRole,
        OrganisationId obligor,
        Optional<SubmissionId> submission,
        String state,
        Instant triggeredAt,
        Optional<Instant> dueAt,
        Optional<Instant> targetAt,
        Optional<String> targetLabel,
        Optional<Instant> metAt,
        Optional<DueKind> missed,
        String source,
        boolean unconfirmed,
        String citation) {

    static ClockView of(Clock clock) {
        var limits = clock.limits();
        return new ClockView(
                clock.id(),
                clock.rule().ref().id(),
                clock.rule().ref().version(),
                clock.obligor().role(),
                clock.obligor().organisation(),
                clock.submission(),
                clock.state(),
                limits.triggeredAt(),
                limits.dueAt(),
                limits.targetAt(),
                limits.targetAt().map(target -> "internal"),
                clock.course().metAt(),
                clock.missed(),
                clock.source(),
                clock.unconfirmed(),
                clock.rule().citation());
    }
}
