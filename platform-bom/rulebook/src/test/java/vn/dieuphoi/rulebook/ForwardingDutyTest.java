package vn.dieuphoi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.contracts.law.SubmissionKind.NOTICE;
import static vn.dieuphoi.rulebook.SampleCase.at;

import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.law.Role;

/** A07: the specialised unit informs coordinator, operator and owner at once (QĐ05 Đ12.1.b, TT20 Đ10.2.a). */
class ForwardingDutyTest {

    private final SampleCase routed = SampleCase.detected("2026-10-01T08:00:00")
            .opened()
            .notice("2026-10-01T09:00:00")
            .routed(NOTICE, Role.NATIONAL_COORDINATOR, Role.OWNER, Role.SPECIALISED_UNIT);

    private final SampleCase received = routed.delivered(NOTICE, Role.SPECIALISED_UNIT, "2026-10-01T09:00:05");

    @Test
    void bindsTheSpecialisedUnitFromReceipt() {
        var duty = Duties.one("A07", received.facts());
        assertThat(duty.obligor()).isEqualTo(Role.SPECIALISED_UNIT);
        assertThat(duty.recipients()).containsExactly(Role.NATIONAL_COORDINATOR, Role.OPERATOR, Role.OWNER);
        assertThat(duty.triggeredAt()).isEqualTo(at("2026-10-01T09:00:05"));
        assertThat(duty.dueAt()).isEmpty();
        assertThat(duty.targetAt()).isPresent();
    }

    @Test
    void bindsNobodyWhenOnlyOthersReceived() {
        var others = SampleCase.detected("2026-10-01T08:00:00")
                .opened()
                .notice("2026-10-01T09:00:00")
                .routed(NOTICE, Role.NATIONAL_COORDINATOR, Role.OWNER)
                .delivered(NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:00:05")
                .delivered(NOTICE, Role.OWNER, "2026-10-01T09:00:05");
        assertThat(Duties.of("A07", others.facts())).isEmpty();
    }

    @Test
    void isMetWhenTheLastOfItsDeliveriesIsConfirmed() {
        var forwarding = received.forwarded(NOTICE)
                .deliveredByDepartment(NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:01:00")
                .deliveredByDepartment(NOTICE, Role.OWNER, "2026-10-01T09:02:00");
        assertThat(Duties.one("A07", forwarding.facts()).fulfilled()).isEmpty();

        var done = forwarding.deliveredByDepartment(NOTICE, Role.OPERATOR, "2026-10-01T09:01:30");
        assertThat(Duties.one("A07", done.facts()).fulfilled())
                .contains(new Fulfilled(at("2026-10-01T09:02:00"), "forwarding"));
    }

    @Test
    void isNotMetByTheOperatorsOwnDeliveries() {
        var facts = received.delivered(NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:00:05")
                .delivered(NOTICE, Role.OWNER, "2026-10-01T09:00:05")
                .facts();
        assertThat(Duties.one("A07", facts).fulfilled()).isEmpty();
    }

    @Test
    void isNotMetByAConfirmationOfWhichTheRoutingIsNotYetKnown() {
        var facts = received.deliveredByDepartment(NOTICE, Role.NATIONAL_COORDINATOR, "2026-10-01T09:01:00")
                .facts();
        assertThat(Duties.one("A07", facts).fulfilled()).isEmpty();
    }
}
