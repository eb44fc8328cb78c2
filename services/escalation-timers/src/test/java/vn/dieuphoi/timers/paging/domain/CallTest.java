package vn.dieuphoi.timers.paging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import vn.dieuphoi.timers.oncall.domain.Channel;
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
    private static final Set<Channel> MAIL = Set.of(Channel.EMAIL);
    private static final Map<OrganisationId, Set<Channel>> EVERYBODY =
            Map.of(UNIT, MAIL, PARENT, MAIL, COORDINATOR, MAIL);
    private static final Instant NOW = Instant.parse("2026-11-03T01:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final PagePolicy POLICY =
            new PagePolicy(PATIENCE, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofSeconds(60));

    private static final Posting TAKEN = new Posting.Taken(NOW);
    private static final Posting REFUSED = new Posting.Refused(NOW, "smtp-550");
    private static final Posting AWAY = new Posting.Away(NOW, "no-answer", Optional.empty());

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

        assertThat(page(called).heading().organisation()).isEqualTo(UNIT);
        assertThat(page(called).heading().step()).isEqualTo(1);
        assertThat(page(called).nextAttemptAt()).isEqualTo(NOW);
        assertThat(called.next().nextActionAt()).isEmpty();
        assertThat(called.skipped()).isEmpty();
    }

    @Test
    void callsTheNextBodyAfterThePatienceEnds() {
        var first = sent(begun);

        assertThat(first.escalation().nextActionAt()).contains(NOW.plus(PATIENCE));
        assertThat(page(calling(first).climb(EVERYBODY, NOW)).heading().organisation())
                .isEqualTo(PARENT);
    }

    @Test
    void passesOverABodyWithoutAContact() {
        var called = called(begun.climb(Map.of(COORDINATOR, MAIL), NOW));

        assertThat(page(called).heading().organisation()).isEqualTo(COORDINATOR);
        assertThat(page(called).heading().step()).isEqualTo(3);
        assertThat(called.skipped()).containsExactly(UNIT, PARENT);
    }

    @Test
    void endsWhereNobodyCanBeCalled() {
        assertThat(begun.climb(Map.of(), NOW))
                .isEqualTo(new Climb.NobodyLeft(
                        new Escalation.Ended(alarm, 0, Ending.NOBODY_LEFT), List.of(UNIT, PARENT, COORDINATOR)));
    }

    @Test
    void givesEachStepTheSameIdentityHoweverOftenItIsDecided() {
        assertThat(page(begun.climb(EVERYBODY, NOW)).heading().id())
                .isEqualTo(page(begun.climb(EVERYBODY, NOW.plusSeconds(9)))
                        .heading()
                        .id())
                .isNotEqualTo(
                        page(begun.climb(Map.of(PARENT, MAIL), NOW)).heading().id());
    }

    @Test
    void tellsWhoWasCalledAndUntilWhenAnAnswerIsAwaited() {
        var outcome = accepted(leased(begun).posted(TAKEN, POLICY));
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
        assertThat(accepted(taken.posted(new Posting.Taken(NOW.plusSeconds(1)), POLICY))
                        .next()
                        .page())
                .isInstanceOfSatisfying(Page.Acknowledged.class, page -> {
                    assertThat(page.sentAt()).contains(NOW.plusSeconds(1));
                    assertThat(page.acknowledgedAt()).isEqualTo(NOW);
                });
    }

    @Test
    void keepsTheFirstWordAboutASending() {
        var sent = sent(begun);

        assertThat(sent.posted(new Posting.Taken(NOW.plusSeconds(9)), POLICY))
                .isEqualTo(new Refused(Reason.ALREADY_SENT));
        assertThat(sent.posted(AWAY, POLICY)).isEqualTo(new Refused(Reason.NOT_PENDING));
        assertThat(sent.posted(REFUSED, POLICY)).isEqualTo(new Refused(Reason.NOT_PENDING));
    }

    @Test
    void callsTheNextBodyAtOnceWhereAPageCannotBeDelivered() {
        var failed = accepted(leased(begun).posted(REFUSED, POLICY)).next();

        assertThat(failed.page().code()).isEqualTo("failed");
        assertThat(failed.escalation().nextActionAt()).contains(NOW);
        assertThat(failed.posted(TAKEN, POLICY)).isEqualTo(new Refused(Reason.GIVEN_UP));
    }

    @Test
    void doesNotCallOnAfterTheDeadlineIsMet() {
        var called = called(begun.climb(EVERYBODY, NOW));
        var ended = called.next().ended(Ending.DEADLINE_MET);

        var sent = accepted(new Call(ended, page(called).leasedUntil(NOW), List.of()).posted(TAKEN, POLICY));

        assertThat(sent.next().escalation()).isEqualTo(ended);
        assertThat(sent.next().page().code()).isEqualTo("sent");
    }

    @Test
    void retriesWithGrowingPausesForEver() {
        assertThat(List.of(1, 2, 3, 6, 7, 100_000))
                .extracting(attempt -> pause(Optional.empty(), attempt))
                .containsExactly(1L, 2L, 4L, 32L, 60L, 60L);
    }

    @Test
    void leavesAReceiverAloneForAsLongAsItAsksWithinReason() {
        assertThat(pause(Optional.of(Duration.ofSeconds(30)), 1)).isEqualTo(30);
        assertThat(pause(Optional.of(Duration.ofSeconds(30)), 100)).isEqualTo(60);
        assertThat(pause(Optional.of(Duration.ofDays(30)), 1)).isEqualTo(60);
    }

    private static long pause(Optional<Duration> asked, int attempt) {
        var failed = new Posting.Away(NOW, "http-503", asked);
        return Duration.between(NOW, POLICY.retryAt(failed, attempt)).toSeconds();
    }

    @Test
    void logsHowEachAttemptEndedAndKeepsTheLatest() {
        var call = leased(begun);
        for (int attempt = 2; attempt <= 30; attempt++) {
            var waiting =
                    (Page.Pending) accepted(call.posted(AWAY, POLICY)).next().page();
            call = new Call(call.escalation(), waiting.leasedUntil(NOW), List.of());
        }
        var attempts = accepted(call.posted(TAKEN, POLICY)).next().page().attempts();

        assertThat(attempts.count()).isEqualTo(30);
        assertThat(attempts.latest()).hasSize(20).last().isEqualTo(new Attempt(30, NOW, "taken", Optional.empty()));
        assertThat(attempts.latest().getFirst()).isEqualTo(new Attempt(11, NOW, "away", Optional.of("no-answer")));
    }

    @Test
    void callsByEveryChannelThatABodyHas() {
        var pages = bothChannels().pages();

        assertThat(pages).extracting(page -> page.heading().channel()).containsExactly(Channel.EMAIL, Channel.WEBHOOK);
        assertThat(pages).extracting(page -> page.heading().id()).doesNotHaveDuplicates();
    }

    @Test
    void takesTheAnswerByOneChannelForBoth() {
        var mail = accepted(beside(0, 1).posted(TAKEN, POLICY)).next();
        var webhook = accepted(new Call(mail.escalation(), leasedPage(1), List.of(mail.page())).posted(TAKEN, POLICY))
                .next();

        var taken = accepted(webhook.acknowledged(NOW));

        assertThat(taken.next().beside()).singleElement().extracting(Page::code).isEqualTo("acknowledged");
        assertThat(taken.events()).hasSize(2).allMatch(PageAcknowledged.class::isInstance);
    }

    @Test
    void waitsForTheOtherChannelWhereOneRefuses() {
        var refused = accepted(beside(1, 0).posted(REFUSED, POLICY)).next();
        assertThat(refused.escalation().nextActionAt()).isEmpty();

        var mail = new Call(refused.escalation(), leasedPage(0), List.of(refused.page()));
        assertThat(accepted(mail.posted(TAKEN, POLICY)).next().escalation().nextActionAt())
                .contains(NOW.plus(PATIENCE));
        assertThat(accepted(mail.posted(REFUSED, POLICY)).next().escalation().nextActionAt())
                .contains(NOW);
    }

    @Test
    void doesNotPutAStepOffWhereTheSecondChannelIsSlow() {
        var first = accepted(beside(0, 1).posted(TAKEN, POLICY)).next();
        var second = new Call(first.escalation(), leasedPage(1), List.of(first.page()));

        assertThat(accepted(second.posted(new Posting.Taken(NOW.plusSeconds(60)), POLICY))
                        .next()
                        .escalation())
                .isEqualTo(first.escalation());
    }

    private Climb.Called bothChannels() {
        return called(begun.climb(Map.of(UNIT, Set.of(Channel.EMAIL, Channel.WEBHOOK)), NOW));
    }

    private Page.Pending leasedPage(int channel) {
        return bothChannels().pages().get(channel).leasedUntil(NOW);
    }

    private Call beside(int page, int other) {
        return new Call(bothChannels().next(), leasedPage(page), List.of(leasedPage(other)));
    }

    private static Call leased(Calling escalation) {
        var called = called(escalation.climb(EVERYBODY, NOW));
        return new Call(called.next(), page(called).leasedUntil(NOW.plusSeconds(60)), List.of());
    }

    private static Call sent(Calling escalation) {
        return accepted(leased(escalation).posted(TAKEN, POLICY)).next();
    }

    private static Calling calling(Call call) {
        return (Calling) call.escalation();
    }

    private static Page.Pending page(Climb climb) {
        return called(climb).pages().getFirst();
    }

    private static Climb.Called called(Climb climb) {
        return (Climb.Called) climb;
    }

    private static Accepted accepted(CallOutcome outcome) {
        return (Accepted) outcome;
    }
}
