package vn.dieuphoi.timers.paging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.PageAcknowledged;
import vn.dieuphoi.contracts.events.PageSent;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.rulebook.Wording;
import vn.dieuphoi.timers.paging.domain.CallOutcome.Accepted;
import vn.dieuphoi.timers.paging.domain.CallOutcome.Reason;
import vn.dieuphoi.timers.paging.domain.CallOutcome.Refused;
import vn.dieuphoi.timers.paging.domain.Escalation.Calling;
import vn.dieuphoi.timers.paging.domain.Escalation.Climb;
import vn.dieuphoi.timers.paging.domain.Escalation.Ending;

class CallTest {
    private static final OrganisationId UNIT = new OrganisationId("so-tttt-19");
    private static final OrganisationId PARENT = new OrganisationId("ubnd-19");
    private static final OrganisationId COORDINATOR = new OrganisationId("a05");
    private static final Set<OrganisationId> EVERYBODY = Set.of(UNIT, PARENT, COORDINATOR);
    private static final Instant NOW = Instant.parse("2026-11-03T01:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Alarm alarm = new Alarm(
            DeadlineId.next(),
            IncidentId.next(),
            DueKind.INTERNAL_TARGET,
            NOW,
            new RuleRef("A07", 1, "test"),
            new Wording("Nghĩa vụ", "Duty"),
            "QĐ05 Đ12.1.b",
            Role.SPECIALISED_UNIT,
            UNIT,
            List.of(UNIT, PARENT, COORDINATOR));
    private final Calling begun = Escalation.about(alarm, NOW);

    @Test
    void callsTheObligorFirst() {
        var called = called(begun.climb(EVERYBODY, NOW));

        assertThat(called.page().heading().organisation()).isEqualTo(UNIT);
        assertThat(called.page().heading().step()).isEqualTo(1);
        assertThat(called.page().nextAttemptAt()).isEqualTo(NOW);
        assertThat(called.next().nextActionAt()).isEmpty();
        assertThat(called.skipped()).isEmpty();
    }

    @Test
    void callsTheNextBodyAfterThePatienceEnds() {
        var first = sent(begun);

        assertThat(first.escalation().nextActionAt()).contains(NOW.plus(PATIENCE));
        assertThat(called(calling(first).climb(EVERYBODY, NOW)).page().heading().organisation())
                .isEqualTo(PARENT);
    }

    @Test
    void passesOverABodyWithoutAContact() {
        var called = called(begun.climb(Set.of(COORDINATOR), NOW));

        assertThat(called.page().heading().organisation()).isEqualTo(COORDINATOR);
        assertThat(called.page().heading().step()).isEqualTo(3);
        assertThat(called.skipped()).containsExactly(UNIT, PARENT);
    }

    @Test
    void endsWhereNobodyCanBeCalled() {
        assertThat(begun.climb(Set.of(), NOW))
                .isEqualTo(new Climb.NobodyLeft(
                        new Escalation.Ended(alarm, 0, Ending.NOBODY_LEFT), List.of(UNIT, PARENT, COORDINATOR)));
    }

    @Test
    void givesEachStepTheSameIdentityHoweverOftenItIsDecided() {
        assertThat(called(begun.climb(EVERYBODY, NOW)).page().heading().id())
                .isEqualTo(called(begun.climb(EVERYBODY, NOW.plusSeconds(9)))
                        .page()
                        .heading()
                        .id())
                .isNotEqualTo(called(begun.climb(Set.of(PARENT), NOW))
                        .page()
                        .heading()
                        .id());
    }

    @Test
    void tellsWhoWasCalledAndUntilWhenAnAnswerIsAwaited() {
        var outcome = accepted(leased(begun).sent(NOW, PATIENCE));
        var heading = outcome.next().page().heading();

        assertThat(outcome.events())
                .containsExactly(new PageSent(
                        heading.id(),
                        alarm.deadline(),
                        alarm.incident(),
                        1,
                        UNIT,
                        "e-mail",
                        NOW,
                        NOW.plus(PATIENCE),
                        1));
    }

    @Test
    void stopsWhenSomebodyTakesThePage() {
        var taken = accepted(sent(begun).acknowledged(NOW.plusSeconds(5)));

        assertThat(taken.next().escalation()).isEqualTo(new Escalation.Ended(alarm, 1, Ending.ANSWERED));
        assertThat(taken.next().page())
                .isInstanceOfSatisfying(
                        Page.Acknowledged.class,
                        page -> assertThat(page.sentAt()).contains(NOW));
        assertThat(taken.events())
                .containsExactly(new PageAcknowledged(
                        taken.next().page().heading().id(), alarm.deadline(), alarm.incident(), NOW.plusSeconds(5)));
        assertThat(taken.next().acknowledged(NOW.plusSeconds(9))).isEqualTo(new Refused(Reason.ALREADY_ACKNOWLEDGED));
    }

    @Test
    void takesAPageWhoseSendingWasNotWrittenDown() {
        var taken = accepted(leased(begun).acknowledged(NOW)).next();

        assertThat(taken.page().code()).isEqualTo("acknowledged");
        assertThat(accepted(taken.sent(NOW.plusSeconds(1), PATIENCE)).next().page())
                .isEqualTo(new Page.Acknowledged(taken.page().heading(), 1, Optional.of(NOW.plusSeconds(1)), NOW));
    }

    @Test
    void keepsTheFirstWordAboutASending() {
        var sent = sent(begun);

        assertThat(sent.sent(NOW.plusSeconds(9), PATIENCE)).isEqualTo(new Refused(Reason.ALREADY_SENT));
        assertThat(sent.postponed(NOW)).isEqualTo(new Refused(Reason.NOT_PENDING));
        assertThat(sent.undeliverable(NOW, "smtp-550")).isEqualTo(new Refused(Reason.NOT_PENDING));
    }

    @Test
    void callsTheNextBodyAtOnceWhereAPageCannotBeDelivered() {
        var failed = accepted(leased(begun).undeliverable(NOW, "smtp-550")).next();

        assertThat(failed.page().code()).isEqualTo("failed");
        assertThat(failed.escalation().nextActionAt()).contains(NOW);
        assertThat(failed.sent(NOW, PATIENCE)).isEqualTo(new Refused(Reason.GIVEN_UP));
    }

    @Test
    void doesNotCallOnAfterTheDeadlineIsMet() {
        var called = called(begun.climb(EVERYBODY, NOW));
        var ended = called.next().ended(Ending.DEADLINE_MET);

        var sent = accepted(new Call(ended, called.page().leasedUntil(NOW)).sent(NOW, PATIENCE));

        assertThat(sent.next().escalation()).isEqualTo(ended);
        assertThat(sent.next().page().code()).isEqualTo("sent");
    }

    @Test
    void retriesWithGrowingPausesForEver() {
        var policy = new PagePolicy(PATIENCE, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofSeconds(60));

        assertThat(List.of(1, 2, 3, 6, 7, 100_000))
                .extracting(attempt ->
                        Duration.between(NOW, policy.retryAt(NOW, attempt)).toSeconds())
                .containsExactly(1L, 2L, 4L, 32L, 60L, 60L);
    }

    private static Call leased(Calling escalation) {
        var called = called(escalation.climb(EVERYBODY, NOW));
        return new Call(called.next(), called.page().leasedUntil(NOW.plusSeconds(60)));
    }

    private static Call sent(Calling escalation) {
        return accepted(leased(escalation).sent(NOW, PATIENCE)).next();
    }

    private static Calling calling(Call call) {
        return (Calling) call.escalation();
    }

    private static Climb.Called called(Climb climb) {
        return (Climb.Called) climb;
    }

    private static Accepted accepted(CallOutcome outcome) {
        return (Accepted) outcome;
    }
}
