package vn.dieuphoi.timers.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.timers.deadline.domain.DeadlineTest.DUE;
import static vn.dieuphoi.timers.deadline.domain.DeadlineTest.TARGET;
import static vn.dieuphoi.timers.deadline.domain.DeadlineTest.TRIGGER;
import static vn.dieuphoi.timers.deadline.domain.DeadlineTest.accepted;
import static vn.dieuphoi.timers.deadline.domain.DeadlineTest.fulfilled;
import static vn.dieuphoi.timers.deadline.domain.DeadlineTest.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Revision;
import vn.dieuphoi.contracts.events.RevisionCause;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.timers.deadline.domain.DeadlineOutcome.Reason;
import vn.dieuphoi.timers.deadline.domain.DeadlineOutcome.Refused;

class RevisionTest {
    private final Terms numbered = terms(TRIGGER, Optional.of(DUE), Optional.empty());

    @Test
    void aCorrectedDetectionMakesANewVersionAndKeepsTheOld() {
        var open = accepted(new Deadline.Running(numbered).fire(DUE)).next();
        var right = corrected(TRIGGER.plus(Duration.ofDays(2)), DUE.plus(Duration.ofDays(2)));

        var revised = accepted(open.confront(new Claim(right, Optional.empty())));

        assertThat(revised.next().code()).isEqualTo("running");
        assertThat(revised.next().nextActionAt()).contains(DUE.plus(Duration.ofDays(2)));
        assertThat(revised.next().terms().earlier())
                .singleElement()
                .satisfies(former -> assertThat(former.dueAt()).contains(DUE))
                .satisfies(former -> assertThat(former.misses()).hasSize(1));
        assertThat(revised.events()).containsExactly(revised.next().terms().announcement());
        assertThat(revised.next().terms().announcement().revision())
                .contains(new Revision(2, RevisionCause.FACTS_CORRECTED, Optional.empty()));
        assertThat(revised.callsAnew()).isTrue();
    }

    @Test
    void aCorrectionCountsOnce() {
        var right = corrected(TRIGGER.plus(Duration.ofDays(2)), DUE.plus(Duration.ofDays(2)));
        var revised = accepted(new Deadline.Running(numbered).confront(new Claim(right, Optional.empty())))
                .next();

        assertThat(revised.confront(new Claim(right, Optional.empty()))).isEqualTo(new Refused(Reason.NOTHING_NEW));
    }

    @Test
    void passesToTheSuccessorWithBothOnRecord() {
        var open = accepted(new Deadline.Running(numbered).fire(DUE)).next();
        var successor = new OrganisationId("benh-vien-24");

        var passed = accepted(open.confront(new Claim(owedBy(successor), Optional.empty())));

        assertThat(passed.next().terms().obligor()).isEqualTo(successor);
        assertThat(passed.next().terms().triggeredAt()).isEqualTo(TRIGGER);
        assertThat(passed.next().terms().earlier())
                .singleElement()
                .satisfies(former -> assertThat(former.obligor()).isEqualTo(numbered.obligor()));
        assertThat(passed.next().terms().announcement().revision())
                .contains(new Revision(2, RevisionCause.PARTY_SUCCEEDED, Optional.of(numbered.obligor())));
        assertThat(passed.inherited().map(Miss::which)).contains(DueKind.STATUTORY);
    }

    @Test
    void staysWithTheBodyThatFulfilledIt() {
        var met = Deadline.set(fulfilled(numbered, TARGET)).next();

        assertThat(met.confront(new Claim(owedBy(new OrganisationId("benh-vien-24")), Optional.empty())))
                .isEqualTo(new Refused(Reason.NOTHING_NEW));
    }

    private static Terms corrected(Instant trigger, Instant due) {
        var told = terms(trigger, Optional.of(due), Optional.empty());
        return new Terms(
                told.id(),
                told.incident(),
                told.rule(),
                told.title(),
                told.obligorRole(),
                told.obligor(),
                told.submission(),
                told.recipients(),
                told.limit(),
                told.triggeredAt(),
                told.dueAt(),
                told.targetAt(),
                told.form(),
                told.citation(),
                told.source(),
                told.facts(),
                told.ladder(),
                Optional.of(TRIGGER.plusSeconds(1)),
                List.of());
    }

    private static Terms owedBy(OrganisationId successor) {
        var told = terms(TRIGGER, Optional.of(DUE), Optional.empty());
        return new Terms(
                told.id(),
                told.incident(),
                told.rule(),
                told.title(),
                told.obligorRole(),
                successor,
                told.submission(),
                told.recipients(),
                told.limit(),
                told.triggeredAt(),
                told.dueAt(),
                told.targetAt(),
                told.form(),
                told.citation(),
                told.source(),
                told.facts(),
                List.of(successor),
                Optional.empty(),
                List.of());
    }
}
