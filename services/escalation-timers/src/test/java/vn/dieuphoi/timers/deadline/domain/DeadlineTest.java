package vn.dieuphoi.timers.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.DeadlineMet;
import vn.dieuphoi.contracts.events.DeadlineMissed;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.LimitKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.rulebook.Fulfilled;
import vn.dieuphoi.rulebook.Wording;
import vn.dieuphoi.timers.deadline.domain.DeadlineOutcome.Accepted;
import vn.dieuphoi.timers.deadline.domain.DeadlineOutcome.Reason;
import vn.dieuphoi.timers.deadline.domain.DeadlineOutcome.Refused;

class DeadlineTest {
    static final Instant TRIGGER = Instant.parse("2026-11-03T01:00:00Z");
    static final Instant TARGET = TRIGGER.plusSeconds(600);
    static final Instant DUE = TRIGGER.plus(Duration.ofDays(5));

    private final Terms immediate = terms(TRIGGER, Optional.empty(), Optional.of(TARGET));
    private final Terms numbered = terms(TRIGGER, Optional.of(DUE), Optional.empty());

    @Test
    void isAnnouncedWhenItIsSet() {
        var set = Deadline.set(new Claim(immediate, Optional.empty()));

        assertThat(set.next()).isEqualTo(new Deadline.Running(immediate));
        assertThat(set.events()).containsExactly(immediate.announcement());
        assertThat(set.next().nextActionAt()).contains(TARGET);
    }

    @Test
    void isMetAtOnceWhereTheActIsKnownAlready() {
        var set = Deadline.set(fulfilled(numbered, TRIGGER.plusSeconds(5)));

        assertThat(set.events()).hasSize(2).last().isEqualTo(met(numbered, TRIGGER.plusSeconds(5), false, false));
        assertThat(set.next().nextActionAt()).isEmpty();
    }

    @Test
    void waitsForItsEnd() {
        assertThat(new Deadline.Running(numbered).fire(DUE.minusMillis(1))).isEqualTo(new Refused(Reason.NOT_DUE));
    }

    @Test
    void isMissedAtItsStatutoryEnd() {
        var fired = accepted(new Deadline.Running(numbered).fire(DUE));

        assertThat(fired.next().code()).isEqualTo("missed");
        assertThat(fired.events()).containsExactly(missed(numbered, DueKind.STATUTORY, DUE, DUE));
    }

    @Test
    void missesAnInternalTargetWithoutCallingItLaw() {
        var noticed = TARGET.plusMillis(3);

        var fired = accepted(new Deadline.Running(immediate).fire(noticed));

        assertThat(fired.events()).containsExactly(missed(immediate, DueKind.INTERNAL_TARGET, TARGET, noticed));
        assertThat(fired.next().gravest().map(Miss::which)).contains(DueKind.INTERNAL_TARGET);
        assertThat(fired.next().nextActionAt()).isEmpty();
    }

    @Test
    void firesEachEndOnce() {
        var both = terms(TRIGGER, Optional.of(DUE), Optional.of(TARGET));

        var target = accepted(new Deadline.Running(both).fire(TARGET)).next();
        var statutory = accepted(target.fire(DUE)).next();

        assertThat(target.nextActionAt()).contains(DUE);
        assertThat(statutory.misses())
                .extracting(Miss::which)
                .containsExactly(DueKind.INTERNAL_TARGET, DueKind.STATUTORY);
        assertThat(statutory.gravest().map(Miss::which)).contains(DueKind.STATUTORY);
        assertThat(statutory.fire(DUE.plusSeconds(9))).isEqualTo(new Refused(Reason.NOT_DUE));
    }

    @Test
    void canBeMetAfterItWasMissed() {
        var open = accepted(new Deadline.Running(numbered).fire(DUE)).next();

        var met = accepted(open.confront(fulfilled(numbered, DUE.plusSeconds(60))));

        assertThat(met.next().code()).isEqualTo("met-late");
        assertThat(met.next().misses()).hasSize(1);
        assertThat(met.events()).containsExactly(met(numbered, DUE.plusSeconds(60), true, false));
    }

    @Test
    void isNotLateWhereOnlyTheTargetWasMissed() {
        var met = accepted(new Deadline.Running(immediate).confront(fulfilled(immediate, TARGET.plusSeconds(1))));

        assertThat(met.next().code()).isEqualTo("met");
        assertThat(met.events()).containsExactly(met(immediate, TARGET.plusSeconds(1), false, true));
    }

    @Test
    void isInTimeAtTheVeryInstantOfItsEnd() {
        assertThat(Deadline.set(fulfilled(numbered, DUE)).next().code()).isEqualTo("met");
    }

    @Test
    void saysNothingAboutWhatItKnew() {
        var met = Deadline.set(fulfilled(immediate, TARGET)).next();

        assertThat(met.confront(fulfilled(immediate, TARGET))).isEqualTo(new Refused(Reason.NOTHING_NEW));
        assertThat(met.fire(DUE)).isEqualTo(new Refused(Reason.ALREADY_MET));
        assertThat(new Deadline.Running(immediate).confront(new Claim(immediate, Optional.empty())))
                .isEqualTo(new Refused(Reason.NOTHING_NEW));
    }

    @Test
    void countsTheEarlierOfTwoActs() {
        var met = Deadline.set(fulfilled(immediate, TARGET.plusSeconds(1))).next();

        var better = accepted(met.confront(fulfilled(immediate, TARGET)));

        assertThat(better.events()).containsExactly(met(immediate, TARGET, false, false));
        assertThat(better.next().confront(fulfilled(immediate, TARGET.plusSeconds(1))))
                .isEqualTo(new Refused(Reason.NOTHING_NEW));
    }

    @Test
    void tellsWhenItIsPutBack() {
        var earlier = terms(TRIGGER.minusSeconds(60), Optional.empty(), Optional.of(TARGET.minusSeconds(60)));

        var back = accepted(new Deadline.Running(immediate).confront(new Claim(earlier, Optional.empty())));

        assertThat(back.events()).containsExactly(earlier.announcement());
        assertThat(back.next().nextActionAt()).contains(TARGET.minusSeconds(60));
    }

    @Test
    void isNeverPutForward() {
        var later = terms(TRIGGER.plusSeconds(60), Optional.empty(), Optional.of(TARGET.plusSeconds(60)));

        assertThat(new Deadline.Running(immediate).confront(new Claim(later, Optional.empty())))
                .isEqualTo(new Refused(Reason.NOTHING_NEW));
    }

    @Test
    void doesNotFireAgainForAnEndThatWasPutBack() {
        var earlier = terms(TRIGGER.minusSeconds(60), Optional.of(DUE.minusSeconds(60)), Optional.empty());
        var open = accepted(new Deadline.Running(numbered).fire(DUE)).next();

        var back = accepted(open.confront(new Claim(earlier, Optional.empty())));

        assertThat(back.next().nextActionAt()).isEmpty();
        assertThat(back.next().code()).isEqualTo("missed");
    }

    @Test
    void keepsAClockThatTheFactsNoLongerCallFor() {
        var docket = new Docket(List.of(new Deadline.Running(immediate)));

        var result = docket.reconcile(List.of());

        assertThat(result).isEqualTo(new Reconciliation(List.of(), List.of(immediate.id())));
    }

    @Test
    void saysWhichDeadlinesNobodyNeedsToBeCalledAboutAnyMore() {
        var docket = new Docket(List.of(new Deadline.Running(immediate)));

        assertThat(docket.reconcile(List.of(fulfilled(immediate, TARGET))).met())
                .containsExactly(immediate.id());
    }

    static Accepted accepted(DeadlineOutcome outcome) {
        return outcome.accepted().findFirst().orElseThrow(() -> new AssertionError(outcome.toString()));
    }

    static Claim fulfilled(Terms terms, Instant at) {
        return new Claim(terms, Optional.of(new Fulfilled(at, "acknowledgement")));
    }

    private static DeadlineMet met(Terms terms, Instant at, boolean late, boolean afterTarget) {
        return new DeadlineMet(terms.id(), terms.incident(), at, late, afterTarget, "acknowledgement");
    }

    private static DeadlineMissed missed(Terms terms, DueKind which, Instant dueAt, Instant firedAt) {
        return new DeadlineMissed(terms.id(), terms.incident(), which, dueAt, firedAt);
    }

    private static final IncidentId INCIDENT = IncidentId.next();

    static Terms terms(Instant trigger, Optional<Instant> due, Optional<Instant> target) {
        return new Terms(
                DeadlineId.derivedFrom(INCIDENT, due.isPresent(), target.isPresent()),
                INCIDENT,
                new RuleRef("X01", 1, "test"),
                new Wording("Nghĩa vụ", "Duty"),
                Role.OPERATOR,
                new OrganisationId("benh-vien-19"),
                Optional.empty(),
                List.of(Role.OWNER),
                due.isPresent() ? Limit.of(LimitKind.CALENDAR_DAYS, "P5D") : Limit.of(LimitKind.IMMEDIATE),
                trigger,
                due,
                target,
                Optional.empty(),
                "TT20 Đ9",
                "official",
                Map.of(),
                List.of(new OrganisationId("benh-vien-19")),
                Optional.empty(),
                List.of());
    }
}
