package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.rulebook.Duties.state;
import static vn.dieuphoi.rulebook.SampleCase.at;

import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;

/** A04: closing report within five days of the end of the response (TT20 Đ9.2.b). */
class ClosingReportDutyTest {

    private final SampleCase beyondCapacity = SampleCase.detected("2026-10-01T08:00:00")
            .opened()
            .noticeBeyondCapacity("2026-10-01T09:00:00")
            .report(SubmissionKind.INITIAL, "2026-10-01T10:00:00");

    @Test
    void bindsTheOperatorFromTheEndOfTheResponse() {
        var duty = Duties.one(
                "A04",
                beyondCapacity
                        .responseEnded("2026-10-09T10:00:00", "2026-10-08T22:00:00")
                        .facts());

        assertThat(duty.recipients()).containsExactly(Role.NATIONAL_COORDINATOR, Role.OWNER);
        assertThat(duty.triggeredAt()).isEqualTo(at("2026-10-08T22:00:00"));
        assertThat(duty.dueAt()).contains(at("2026-10-14T00:00:00"));
        assertThat(duty.targetAt()).isEmpty();
        assertThat(duty.form()).contains("Mẫu 04");
        assertThat(duty.facts()).containsEntry("happened.initialReportAccepted", "true");
    }

    @Test
    void doesNotBindWhileTheResponseGoesOn() {
        assertThat(Duties.of("A04", beyondCapacity.facts())).isEmpty();
    }

    @Test
    void doesNotBindAnOperatorThatHandledTheIncidentAlone() {
        var facts = SampleCase.detected("2026-10-01T08:00:00")
                .opened()
                .notice("2026-10-01T09:00:00")
                .responseEnded("2026-10-09T10:00:00", "2026-10-08T22:00:00")
                .facts();
        assertThat(Duties.of("A04", facts)).isEmpty();
    }

    @Test
    void startsWithTheReportWhereTheReportDoesNotSaySinceWhen() {
        var facts = beyondCapacity
                .report(SubmissionKind.RESPONSE_ENDED, "2026-10-09T10:00:00")
                .facts();
        assertThat(Duties.one("A04", facts).triggeredAt()).isEqualTo(at("2026-10-09T10:00:00"));
    }

    @Test
    void isMetByTheClosingReport() {
        var ended = beyondCapacity.responseEnded("2026-10-09T10:00:00", "2026-10-08T22:00:00");
        var running = Duties.one("A04", ended.facts());
        var met = Duties.one(
                "A04",
                ended.report(SubmissionKind.CLOSING, "2026-10-10T10:00:00").facts());
        assertThat(state(running, "2026-10-14T00:00:00")).isEqualTo("missed");
        assertThat(state(met, "2026-10-14T00:00:00")).isEqualTo("met");
    }
}
