package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.rulebook.Duties.state;
import static vn.dieuphoi.rulebook.SampleCase.at;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.LimitKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;

/** A03: initial report at once when the operator's capacity is exceeded (QĐ05 Đ11.1.a, TT20 Đ9.2.b). */
class InitialReportDutyTest {

    private final SampleCase detected =
            SampleCase.detected("2026-10-01T08:00:00").opened();

    @Test
    void bindsTheOperatorFromTheNoticeThatSaidSo() {
        var duty = Duties.one(
                "A03", detected.noticeBeyondCapacity("2026-10-01T09:00:00").facts());

        assertThat(duty.obligor()).isEqualTo(Role.OPERATOR);
        assertThat(duty.recipients()).containsExactly(Role.NATIONAL_COORDINATOR, Role.OWNER, Role.SPECIALISED_UNIT);
        assertThat(duty.triggeredAt()).isEqualTo(at("2026-10-01T09:00:00"));
        assertThat(duty.limit()).isEqualTo(Limit.of(LimitKind.IMMEDIATE));
        assertThat(duty.dueAt()).isEmpty();
        assertThat(duty.targetAt()).contains(duty.triggeredAt().plus(Duration.ofHours(1)));
        assertThat(duty.form()).contains("Mẫu 03");
        assertThat(duty.facts())
                .containsEntry("capacity.exceeded", "2026-10-01T02:00:00Z")
                .containsEntry("facts.operatorCapacityExceeded", "true");
    }

    @Test
    void doesNotBindAnOperatorThatCanHandleTheIncident() {
        assertThat(Duties.of("A03", detected.notice("2026-10-01T09:00:00").facts()))
                .isEmpty();
    }

    @Test
    void startsWhenTheOperatorSaysItsCapacityWasExceeded() {
        var facts = detected.notice("2026-10-01T09:00:00")
                .initialReport("2026-10-02T09:00:00", "2026-10-02T08:30:00")
                .facts();
        assertThat(Duties.one("A03", facts).triggeredAt()).isEqualTo(at("2026-10-02T08:30:00"));
    }

    @Test
    void neverStartsAnewWhenSaidAgain() {
        var facts = detected.noticeBeyondCapacity("2026-10-01T09:00:00")
                .initialReport("2026-10-02T09:00:00", "2026-10-02T08:30:00")
                .facts();
        assertThat(Duties.one("A03", facts).triggeredAt()).isEqualTo(at("2026-10-01T09:00:00"));
    }

    @Test
    void isMetByTheInitialReportAndNeverLateInLaw() {
        var duty = Duties.one(
                "A03",
                detected.noticeBeyondCapacity("2026-10-01T09:00:00")
                        .report(SubmissionKind.INITIAL, "2026-10-03T09:00:00")
                        .facts());
        assertThat(state(duty, "2026-10-02T09:00:00")).isEqualTo("running");
        assertThat(duty.pastTarget(at("2026-10-01T10:00:00"))).isFalse();
        assertThat(duty.pastTarget(at("2026-10-01T10:00:01"))).isTrue();
        assertThat(state(duty, "2026-10-03T09:00:00")).isEqualTo("met");
        assertThat(duty.pastTarget(at("2026-10-04T09:00:00"))).isTrue();
    }
}
