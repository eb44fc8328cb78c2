package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.contracts.law.SubmissionKind.CLOSING;
import static vn.dieuphoi.contracts.law.SubmissionKind.INITIAL;
import static vn.dieuphoi.contracts.law.SubmissionKind.NOTICE;
import static vn.dieuphoi.contracts.law.SubmissionKind.RESPONSE_ENDED;
import static vn.dieuphoi.rulebook.Duties.state;
import static vn.dieuphoi.rulebook.SampleCase.at;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.DeliveryId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.rulebook.facts.CaseFacts;
import vn.dieuphoi.rulebook.facts.Delivery;
import vn.dieuphoi.rulebook.facts.Submission;

/** A06: receipt acknowledged to the sender at once (QĐ05 Đ12, TT20 Đ10). */
class AcknowledgementDutyTest {

    private final SampleCase routed = SampleCase.detected("2026-10-01T08:00:00")
            .opened()
            .notice("2026-10-01T09:00:00")
            .routed(NOTICE, Role.NATIONAL_COORDINATOR, Role.OWNER, Role.SPECIALISED_UNIT);

    @Test
    void bindsWhoReceivedTheNoticeTowardsItsSender() {
        var duty = Duties.one(
                "A06",
                routed.delivered(NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:00:05")
                        .facts());

        assertThat(duty.key()).isEqualTo("A06/national-coordinator/" + SampleCase.submission(NOTICE));
        assertThat(duty.submission()).contains(SampleCase.submission(NOTICE));
        assertThat(duty.recipients()).containsExactly(Role.OPERATOR);
        assertThat(duty.triggeredAt()).isEqualTo(at("2026-10-01T09:00:05"));
        assertThat(duty.dueAt()).isEmpty();
        assertThat(duty.targetAt()).contains(duty.triggeredAt().plus(Duration.ofMinutes(15)));
        assertThat(duty.form()).isEmpty();
        assertThat(duty.facts())
                .containsEntry("submission.received", "2026-10-01T02:00:05Z")
                .containsEntry("submission.sender", "benh-vien-19")
                .containsEntry("submission.notice", "true")
                .containsEntry("submission.fromObligor", "false");
    }

    @Test
    void bindsNobodyBeforeADeliveryIsConfirmed() {
        assertThat(Duties.of("A06", routed.facts())).isEmpty();
    }

    @Test
    void doesNotBindTheOwner() {
        var facts = routed.delivered(NOTICE, Role.OWNER, "2026-10-01T09:00:05").facts();
        assertThat(Duties.of("A06", facts)).isEmpty();
    }

    @Test
    void doesNotBindTheSenderWhenItsOwnNoticeComesBack() {
        var facts = routed.forwarded(NOTICE)
                .deliveredByDepartment(NOTICE, Role.OPERATOR, "2026-10-01T09:01:00")
                .facts();
        assertThat(Duties.of("A06", facts)).isEmpty();
    }

    @Test
    void bindsTheOperatorThatReceivesTheNoticeOfSomebodyElse() {
        var facts = SampleCase.detectedAndReportedBy(SampleCase.PASSER_BY, "2026-10-01T08:00:00")
                .opened()
                .notice("2026-10-01T09:00:00")
                .routed(NOTICE, Role.OPERATOR, Role.NATIONAL_COORDINATOR)
                .delivered(NOTICE, Role.OPERATOR, "2026-10-01T09:00:05")
                .facts();
        assertThat(Duties.obligors("A06", facts)).containsExactly(Role.OPERATOR);
    }

    @Test
    void bindsOnceForASubmissionThatArrivesOnTwoLegs() {
        var facts = routed.delivered(NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:00:05")
                .forwarded(NOTICE)
                .deliveredByDepartment(NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:01:00")
                .facts();
        assertThat(Duties.one("A06", facts).triggeredAt()).isEqualTo(at("2026-10-01T09:00:05"));
    }

    @Test
    void bindsForTheInitialReportToo() {
        var facts = routed.delivered(NOTICE, Role.SPECIALISED_UNIT, "2026-10-01T09:00:05")
                .routed(INITIAL, Role.SPECIALISED_UNIT)
                .delivered(INITIAL, Role.SPECIALISED_UNIT, "2026-10-01T10:00:05")
                .facts();
        assertThat(Duties.of("A06", facts))
                .extracting(duty -> duty.submission().orElseThrow())
                .containsExactlyInAnyOrder(SampleCase.submission(NOTICE), SampleCase.submission(INITIAL));
    }

    @Test
    void doesNotBindForLaterReports() {
        var facts = routed.routed(RESPONSE_ENDED, Role.NATIONAL_COORDINATOR)
                .delivered(RESPONSE_ENDED, Role.NATIONAL_COORDINATOR, "2026-10-08T09:00:00")
                .routed(CLOSING, Role.NATIONAL_COORDINATOR)
                .delivered(CLOSING, Role.NATIONAL_COORDINATOR, "2026-10-09T09:00:00")
                .facts();
        assertThat(Duties.of("A06", facts)).isEmpty();
    }

    @Test
    void isMetByTheAcknowledgementOfThatRoleOnly() {
        var facts = routed.delivered(NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:00:05")
                .delivered(NOTICE, Role.SPECIALISED_UNIT, "2026-10-01T09:00:06")
                .acknowledged(NOTICE, Role.SPECIALISED_UNIT, "2026-10-01T09:10:00")
                .facts();
        assertThat(Duties.of("A06", facts))
                .extracting(duty -> duty.obligor().code() + " " + state(duty, "2026-10-02T00:00:00"))
                .containsExactly("national-coordinator running", "specialised-unit met");
    }

    @Test
    void doesNotBindTheSendersOrganisationInAnotherOfItsRoles() {
        var notice = new Submission(
                SampleCase.submission(NOTICE),
                NOTICE,
                SampleCase.HOSPITAL,
                Optional.of(at("2026-10-01T09:00:00")),
                Optional.of(Role.OPERATOR));
        var backToSender = new Delivery(
                DeliveryId.next(),
                notice.id(),
                Role.OPERATOR,
                SampleCase.HOSPITAL,
                List.of(Role.RESPONSIBLE_MEMBER),
                Optional.of(at("2026-10-01T09:00:05")));
        var facts = CaseFacts.builder()
                .submission(notice)
                .deliveries(List.of(backToSender))
                .build();
        assertThat(Duties.of("A06", facts)).isEmpty();
    }
}
