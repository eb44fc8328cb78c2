package vn.dieuphoi.coordinator.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.Sample.BANK;
import static vn.dieuphoi.coordinator.Sample.DEPARTMENT;
import static vn.dieuphoi.coordinator.Sample.notice;
import static vn.dieuphoi.coordinator.cases.domain.Cases.LAW;
import static vn.dieuphoi.coordinator.cases.domain.Cases.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.SubmissionAcknowledged;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.coordinator.Sample;
import vn.dieuphoi.coordinator.cases.domain.AcknowledgementOutcome.Accepted;
import vn.dieuphoi.coordinator.cases.domain.AcknowledgementOutcome.When;

/** Who may confirm receipt of what (A06). */
class AcknowledgementTest {
    private static final When WHEN = new When(NOW, LAW.acknowledgement(NOW));

    private static AcknowledgementOutcome acknowledge(IncidentCase incident, OrganisationId by) {
        return AcknowledgementOutcome.of(incident, Sample.submission(incident.id(), SubmissionKind.NOTICE), by, WHEN);
    }

    @Test
    void takesTheWordOfARecipientInAllItsRoles() {
        var delivered = Cases.noticeSent(Cases.opened(notice()), DEPARTMENT).next();
        assertThat(acknowledge(delivered, DEPARTMENT))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.decision().events())
                                .containsExactly(new SubmissionAcknowledged(
                                        delivered.id(),
                                        Sample.submission(delivered.id(), SubmissionKind.NOTICE),
                                        DEPARTMENT,
                                        List.of(Role.SPECIALISED_UNIT, Role.RESPONSIBLE_MEMBER),
                                        NOW,
                                        WHEN.rule().ref())));
    }

    @Test
    void letsTheFirstWordStand() {
        var delivered = Cases.noticeSent(Cases.opened(notice()), DEPARTMENT).next();
        var first = (Accepted) acknowledge(delivered, DEPARTMENT);
        var later = new When(NOW.plusSeconds(60), WHEN.rule());
        var second = AcknowledgementOutcome.of(
                first.decision().next(), Sample.submission(delivered.id(), SubmissionKind.NOTICE), DEPARTMENT, later);
        assertThat(second)
                .isEqualTo(new Accepted(
                        first.given(), Decision.nothing(first.decision().next())));
    }

    @Test
    void refusesWhileNothingHasArrived() {
        assertThat(acknowledge(Cases.opened(notice()), DEPARTMENT))
                .isEqualTo(new AcknowledgementOutcome.NotDelivered());
    }

    @Test
    void refusesWhomNothingWasSentTo() {
        var delivered = Cases.noticeSent(Cases.opened(notice()), DEPARTMENT).next();
        assertThat(acknowledge(delivered, BANK)).isEqualTo(new AcknowledgementOutcome.NotAddressed());
    }
}
