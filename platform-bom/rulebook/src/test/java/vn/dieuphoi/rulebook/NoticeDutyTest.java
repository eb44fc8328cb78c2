package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.rulebook.Duties.state;
import static vn.dieuphoi.rulebook.SampleCase.at;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.LimitKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.rulebook.facts.CaseFacts;

/** A01: notice within five days of detection (QĐ05 Đ11.1.a, TT20 Đ9.2.a). */
class NoticeDutyTest {

    private final SampleCase detected =
            SampleCase.detected("2026-10-01T08:00:00").opened();

    @Test
    void bindsTheOperatorFromDetection() {
        var duty = Duties.one("A01", detected.facts());

        assertThat(duty.ref()).isEqualTo(new RuleRef("A01", 2, Duties.LAW.version()));
        assertThat(duty.key()).isEqualTo("A01/operator");
        assertThat(duty.obligor()).isEqualTo(Role.OPERATOR);
        assertThat(duty.submission()).isEmpty();
        assertThat(duty.recipients())
                .containsExactly(Role.NATIONAL_COORDINATOR, Role.OWNER, Role.RESPONSIBLE_MEMBER, Role.SPECIALISED_UNIT);
        assertThat(duty.limit()).isEqualTo(Limit.of(LimitKind.CALENDAR_DAYS, "P5D"));
        assertThat(duty.triggeredAt()).isEqualTo(at("2026-10-01T08:00:00"));
        assertThat(duty.dueAt()).contains(at("2026-10-07T00:00:00"));
        assertThat(duty.targetAt()).isEmpty();
        assertThat(duty.form()).contains("notice");
        assertThat(duty.citation()).isEqualTo("QĐ05 Đ11.1.a; TT20 Đ9.2.a");
        assertThat(duty.source()).isEqualTo(SourceStatus.OFFICIAL);
        assertThat(duty.facts()).isEqualTo(Map.of("incident.detected", "2026-10-01T01:00:00Z"));
        assertThat(duty.fulfilled()).isEmpty();
    }

    @Test
    void doesNotBindWhileDetectionIsUnknown() {
        assertThat(Duties.of("A01", CaseFacts.none())).isEmpty();
    }

    @ParameterizedTest(name = "detected {0} -> version {1}")
    @CsvSource({
        "2017-03-16T00:00:00, 1",
        "2017-10-31T23:59:59, 1",
        "2017-11-01T00:00:00, 2",
        "2026-10-01T08:00:00, 2",
    })
    void isTheVersionInForceAtDetection(String detectedAt, int version) {
        var duty = Duties.one("A01", SampleCase.detected(detectedAt).opened().facts());
        assertThat(duty.ref().version()).isEqualTo(version);
        assertThat(duty.recipients().contains(Role.RESPONSIBLE_MEMBER)).isEqualTo(version == 2);
    }

    @Test
    void bindsNobodyBeforeTheDecisionWasInForce() {
        assertThat(Duties.of(
                        "A01",
                        SampleCase.detected("2017-03-15T23:59:59").opened().facts()))
                .isEmpty();
    }

    @Test
    void isMetByTheAcceptanceOfTheOperatorsNotice() {
        var duty = Duties.one("A01", detected.notice("2026-10-06T23:59:59").facts());
        var notice = SampleCase.submission(SubmissionKind.NOTICE);
        assertThat(duty.fulfilled()).contains(new Fulfilled(at("2026-10-06T23:59:59"), "submission/" + notice));
        assertThat(duty.state(at("2026-10-08T00:00:00"))).isEqualTo(new ObligationState.Met(at("2026-10-06T23:59:59")));
    }

    @Test
    void runsUntilTheLastDayEndsAndIsThenMissed() {
        var duty = Duties.one("A01", detected.facts());
        assertThat(duty.state(at("2026-10-06T23:59:59"))).isEqualTo(new ObligationState.Running());
        assertThat(duty.state(at("2026-10-07T00:00:00")))
                .isEqualTo(new ObligationState.Missed(at("2026-10-07T00:00:00")));
    }

    @Test
    void isMetLateByANoticeAfterTheLastDay() {
        var duty = Duties.one("A01", detected.notice("2026-10-07T00:00:01").facts());
        assertThat(state(duty, "2026-10-07T00:00:00")).isEqualTo("missed");
        assertThat(duty.state(at("2026-10-09T00:00:00")))
                .isEqualTo(new ObligationState.MetLate(at("2026-10-07T00:00:01")));
    }

    @Test
    void isNotMetByANoticeOfSomebodyElse() {
        var facts = SampleCase.detectedAndReportedBy(SampleCase.PASSER_BY, "2026-10-01T08:00:00")
                .opened()
                .notice("2026-10-01T09:00:00")
                .facts();
        assertThat(Duties.one("A01", facts).fulfilled()).isEqualTo(Optional.empty());
    }

    @Test
    void isLeftOutOfAViewFromBeforeDetection() {
        var facts = detected.facts();
        assertThat(Duties.LAW.obligations(facts, at("2026-10-01T07:59:59"))).isEmpty();
        assertThat(Duties.LAW.obligations(facts, at("2026-10-01T08:00:00")))
                .extracting(Obligation::key)
                .containsExactly("A01/operator", "B05/owner", "E02/operator", "E03/owner");
    }
}
