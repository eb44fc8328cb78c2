package vn.dieuphoi.coordinator.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.Sample.COORDINATOR;
import static vn.dieuphoi.coordinator.Sample.DEPARTMENT;
import static vn.dieuphoi.coordinator.Sample.HOSPITAL;
import static vn.dieuphoi.coordinator.Sample.PROVINCE;
import static vn.dieuphoi.coordinator.Sample.UNKNOWN;
import static vn.dieuphoi.coordinator.Sample.notice;
import static vn.dieuphoi.coordinator.cases.domain.Cases.LAW;
import static vn.dieuphoi.coordinator.cases.domain.Cases.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.DeliveryConfirmed;
import vn.dieuphoi.contracts.events.DeliveryFailed;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.coordinator.Sample;

/** To whom the law sends what, on which leg. */
class RoutingTest {
    private static final OrganisationId POLICE = new OrganisationId("cong-an-19");

    private static List<SubmissionRouted> routings(List<CaseEvent> events) {
        return events.stream()
                .filter(SubmissionRouted.class::isInstance)
                .map(SubmissionRouted.class::cast)
                .toList();
    }

    private static List<OrganisationId> recipients(SubmissionRouted routed) {
        return routed.recipients().stream()
                .map(recipient -> recipient.organisation())
                .toList();
    }

    @Test
    void opensTheCaseBeforeItSendsAnything() {
        var events = Cases.open(notice()).events();
        assertThat(events.getFirst()).isInstanceOf(CaseOpened.class);
        assertThat(routings(events)).hasSize(events.size() - 1);
    }

    @Test
    void carriesTheNoticeOfOperatorAndOwnerToThePolice() {
        var routed = routings(Cases.open(notice()).events());
        assertThat(routed)
                .extracting(SubmissionRouted::leg, one -> one.rule().id(), RoutingTest::recipients)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Role.OPERATOR, "E02", List.of(POLICE)),
                        org.assertj.core.groups.Tuple.tuple(Role.OWNER, "B01", List.of(POLICE)));
    }

    @Test
    void carriesNothingByActsThatWereNotInForce() {
        assertThat(routings(Cases.open(notice().detected("2020-05-31T23:00:00")).events()))
                .extracting(one -> one.rule().id())
                .containsExactly("A01");
    }

    @Test
    void sendsTheNoticeToAllWhomTheLawNames() {
        var routed = routings(Cases.open(notice()).events()).getFirst();
        assertThat(routed.rule().id()).isEqualTo("A01");
        assertThat(routed.rule().version()).isEqualTo(2);
        assertThat(routed.leg()).isEqualTo(Role.OPERATOR);
        assertThat(routed.senderRole()).isEqualTo(Role.OPERATOR);
        assertThat(recipients(routed)).containsExactlyInAnyOrder(PROVINCE, DEPARTMENT, COORDINATOR);
    }

    @Test
    void mergesTheRolesOfOneOrganisationIntoOneDelivery() {
        var department = Cases.opened(notice()).deliveries().stream()
                .filter(delivery -> delivery.organisation().equals(DEPARTMENT))
                .toList();
        assertThat(department)
                .singleElement()
                .satisfies(delivery ->
                        assertThat(delivery.roles()).containsExactly(Role.SPECIALISED_UNIT, Role.RESPONSIBLE_MEMBER));
    }

    @Test
    void appliesTheVersionInForceAtTheTrigger() {
        var routed = routings(
                        Cases.open(notice().detected("2017-10-31T23:00:00")).events())
                .getFirst();
        assertThat(routed.rule().version()).isEqualTo(1);
    }

    @Test
    void sendsEachReportByItsOwnRule() {
        var opened = Cases.opened(notice());
        assertThat(List.of(SubmissionKind.INITIAL, SubmissionKind.RESPONSE_ENDED, SubmissionKind.CLOSING))
                .extracting(kind -> routings(opened.receive(Sample.report(opened.id(), kind), LAW, NOW)
                                .events())
                        .getFirst())
                .extracting(routed -> routed.rule().id(), RoutingTest::recipients)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A03", List.of(COORDINATOR, PROVINCE, DEPARTMENT)),
                        org.assertj.core.groups.Tuple.tuple("A01", List.of(COORDINATOR, PROVINCE, DEPARTMENT)),
                        org.assertj.core.groups.Tuple.tuple("A04", List.of(COORDINATOR, PROVINCE)));
    }

    @Test
    void sendsNothingBackToTheSender() {
        var routed = routings(Cases.open(notice().by(PROVINCE)).events()).getFirst();
        assertThat(recipients(routed)).containsExactlyInAnyOrder(DEPARTMENT, COORDINATOR);
        assertThat(routed.senderRole()).isEqualTo(Role.OWNER);
    }

    @Test
    void beginsTheUnitsOwnLegWhenTheUnitReceives() {
        var opened = Cases.opened(notice());
        var sent = Cases.noticeSent(opened, DEPARTMENT);
        assertThat(sent.events()).hasExactlyElementsOfTypes(DeliveryConfirmed.class, SubmissionRouted.class);
        var relayed = routings(sent.events()).getFirst();
        assertThat(relayed.rule().id()).isEqualTo("A07");
        assertThat(relayed.leg()).isEqualTo(Role.SPECIALISED_UNIT);
        assertThat(relayed.sender()).as("who handed it in").isEqualTo(HOSPITAL);
        assertThat(recipients(relayed)).containsExactlyInAnyOrder(COORDINATOR, HOSPITAL, PROVINCE);
    }

    @Test
    void keepsTheTwoLegsApart() {
        var opened = Cases.opened(notice());
        var sent = Cases.noticeSent(opened, DEPARTMENT).next();
        assertThat(sent.deliveries().stream()
                        .filter(delivery -> delivery.organisation().equals(COORDINATOR)))
                .hasSize(2)
                .extracting(Delivery::carrier)
                .containsExactly(HOSPITAL, DEPARTMENT);
    }

    @Test
    void beginsNoLegWhenSomebodyElseReceives() {
        assertThat(Cases.noticeSent(Cases.opened(notice()), COORDINATOR).events())
                .hasExactlyElementsOfTypes(DeliveryConfirmed.class);
    }

    @Test
    void relaysNeitherUpdatesNorClosingReports() {
        var ended = Cases.after(Cases.opened(notice()), SubmissionKind.RESPONSE_ENDED);
        var delivery = Cases.delivery(ended, SubmissionKind.RESPONSE_ENDED, Role.OPERATOR, DEPARTMENT);
        assertThat(ended.sent(delivery, Cases.handover(1), LAW).events())
                .hasExactlyElementsOfTypes(DeliveryConfirmed.class);
    }

    @Test
    void carriesWhatTheUnitDetectedByTheUnitsOwnDuty() {
        var routed = routings(Cases.open(notice().by(DEPARTMENT)).events()).getFirst();
        assertThat(routed.leg()).isEqualTo(Role.SPECIALISED_UNIT);
        assertThat(recipients(routed)).containsExactlyInAnyOrder(COORDINATOR, HOSPITAL, PROVINCE);
    }

    @Test
    void takesNoThirdPartyForTheOperator() {
        var routed = routings(Cases.open(notice().by(UNKNOWN)).events()).getFirst();
        assertThat(routed.sender()).isEqualTo(UNKNOWN);
        assertThat(routed.senderRole()).isNotEqualTo(Role.OPERATOR);
    }

    @Test
    void saysSoWhereNobodyIsToReceive() {
        var opened = Cases.open(notice().by(UNKNOWN).withoutSystem().detected("2017-03-01T00:00:00"));
        assertThat(routings(opened.events())).isEmpty();
        assertThat(Timeline.of(CaseFile.of(opened.next())))
                .extracting(TimelineEntry::what)
                .contains(What.SUBMISSION_UNROUTED, What.ROLE_UNRESOLVED);
    }

    @Test
    void confirmsOnce() {
        var sent = Cases.noticeSent(Cases.opened(notice()), DEPARTMENT).next();
        assertThat(Cases.noticeSent(sent, DEPARTMENT)).isEqualTo(Decision.nothing(sent));
    }

    @Test
    void receivesOnce() {
        var ended = Cases.after(Cases.opened(notice()), SubmissionKind.RESPONSE_ENDED);
        assertThat(ended.receive(Sample.report(ended.id(), SubmissionKind.RESPONSE_ENDED), LAW, NOW))
                .isEqualTo(Decision.nothing(ended));
    }

    @Test
    void tellsOfAFailureOnce() {
        var opened = Cases.opened(notice());
        var delivery = Cases.delivery(opened, SubmissionKind.NOTICE, Role.OPERATOR, PROVINCE);
        var failed = opened.failed(delivery, new Handover(NOW, 1, "550 no such user"));
        assertThat(failed.events()).hasExactlyElementsOfTypes(DeliveryFailed.class);
        assertThat(failed.next()
                        .failed(delivery, new Handover(NOW, 1, "550 no such user"))
                        .events())
                .isEmpty();
    }

    @Test
    void givesADeliveryTheSameNameEveryTime() {
        var notice = notice();
        assertThat(Cases.opened(notice).deliveries())
                .isEqualTo(Cases.opened(notice).deliveries());
    }
}
