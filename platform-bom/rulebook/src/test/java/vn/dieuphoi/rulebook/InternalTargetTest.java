package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;

class InternalTargetTest {

    @Test
    void aDeploymentMaySetItsOwnForADutyWithoutANumber() {
        var facts = SampleCase.detected("2026-10-01T08:00:00")
                .opened()
                .notice("2026-10-01T09:00:00")
                .routed(SubmissionKind.NOTICE, Role.NATIONAL_COORDINATOR)
                .delivered(SubmissionKind.NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:00:05")
                .facts();
        var duties =
                Duties.LAW.withTargets(Map.of("A06", Duration.ofSeconds(10))).obligations(facts);
        assertThat(duties)
                .filteredOn(duty -> duty.ref().id().equals("A06"))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.targetAt()).contains(duty.triggeredAt().plusSeconds(10));
                    assertThat(duty.dueAt()).isEmpty();
                });
    }

    @Test
    void aStatutoryLimitIsNeverShortened() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Duties.LAW.withTargets(Map.of("A01", Duration.ofDays(1))))
                .withMessage(
                        "internal target of A01: its limit is statutory (calendar-days P5D) and cannot be changed");
    }

    @Test
    void anUnknownRuleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Duties.LAW.withTargets(Map.of("A60", Duration.ofDays(1))))
                .withMessage("internal target of A60: there is no such rule");
    }

    @Test
    void aTargetInThePastIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Duties.LAW.withTargets(Map.of("A06", Duration.ofSeconds(-1))))
                .withMessage("internal target of A06: PT-1S is negative");
    }

    @Test
    void aTargetOfZeroIsTheTriggerItself() {
        var facts = SampleCase.detected("2026-10-01T08:00:00")
                .opened()
                .notice("2026-10-01T09:00:00")
                .routed(SubmissionKind.NOTICE, Role.NATIONAL_COORDINATOR)
                .delivered(SubmissionKind.NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:00:05")
                .facts();
        assertThat(Duties.LAW.withTargets(Map.of("A06", Duration.ZERO)).obligations(facts))
                .filteredOn(duty -> duty.ref().id().equals("A06"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.targetAt()).contains(duty.triggeredAt()));
    }

    @Test
    void aVersionWithAStatutoryLimitKeepsNoneWhereAnOlderOneHadNoNumber(@TempDir Path folder) {
        var law = LawFolder.copiedTo(folder);
        law.plant("qd05-2017.yaml", "A01", "{ kind: calendar-days, value: P5D }", "{ kind: promptly }");
        law.plant("qd05-2017.yaml", "A01", "warnings: [P2D, P1D]", "warnings: []");
        var mixed = law.rulebook().withTargets(Map.of("A01", Duration.ofHours(2)));

        var old = SampleCase.detected("2017-05-01T08:00:00").opened().facts();
        var now = SampleCase.detected("2026-10-01T08:00:00").opened().facts();
        assertThat(mixed.obligations(old).getFirst().targetAt()).contains(SampleCase.at("2017-05-01T10:00:00"));
        assertThat(mixed.obligations(now).getFirst().targetAt()).isEmpty();
    }
}
