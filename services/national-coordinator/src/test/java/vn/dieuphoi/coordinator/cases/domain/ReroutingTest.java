package vn.dieuphoi.coordinator.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.Sample.COORDINATOR;
import static vn.dieuphoi.coordinator.Sample.DEPARTMENT;
import static vn.dieuphoi.coordinator.Sample.FORMER_COORDINATOR;
import static vn.dieuphoi.coordinator.Sample.notice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.PartySucceeded;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.events.SuccessionReason;
import vn.dieuphoi.contracts.ids.MergeId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.Sample;
import vn.dieuphoi.coordinator.directory.domain.Act;
import vn.dieuphoi.coordinator.directory.domain.Directory;
import vn.dieuphoi.coordinator.directory.domain.DirectoryOutcome;
import vn.dieuphoi.coordinator.directory.domain.Succession;

/** Open cases follow the directory. */
class ReroutingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final OrganisationId SUCCESSOR = new OrganisationId("so-tttt-20");

    /** The sample directory in which the department is merged into another today. */
    private static Directory merged() {
        var part = new Succession.Part(List.of(DEPARTMENT), SUCCESSOR);
        var act = new Act(DAY, new MergeId("sap-nhap-so"), Optional.empty());
        var outcome = new Succession.Merge(act, List.of(part)).decide(Cases.DIRECTORY, DAY);
        var organisations = new HashMap<>(Cases.DIRECTORY.organisations());
        ((DirectoryOutcome.Accepted) outcome).records().forEach(record -> {
            var recorded = (OrganisationRecorded) record;
            organisations.put(recorded.organisation(), recorded);
        });
        return new Directory(organisations, Cases.DIRECTORY.systems());
    }

    private static Decision follow(IncidentCase before) {
        return Rerouting.of(before, merged(), Cases.LAW, Cases.NOW);
    }

    @Test
    void keepsBothBearers() {
        var followed = follow(Cases.opened(notice()));
        assertThat(followed.next().parties().holder(Role.SPECIALISED_UNIT)).contains(SUCCESSOR);
        assertThat(followed.next().successions())
                .filteredOn(passed -> passed.role() == Role.SPECIALISED_UNIT)
                .singleElement()
                .satisfies(passed -> {
                    assertThat(passed.from()).contains(DEPARTMENT);
                    assertThat(passed.why())
                            .isEqualTo(new PartySuccession.Why(
                                    SuccessionReason.MERGED, Optional.of(new MergeId("sap-nhap-so")), DAY));
                });
    }

    @Test
    void sendsToTheSuccessorWhatHadNotSetOut() {
        var opened = Cases.opened(notice());
        var followed = follow(opened).next();
        assertThat(followed.deliveries())
                .hasSameSizeAs(opened.deliveries())
                .extracting(Delivery::organisation)
                .contains(SUCCESSOR)
                .doesNotContain(DEPARTMENT);
    }

    @Test
    void sendsToTheSuccessorAsWellWhatThePredecessorHas() {
        var sent = Cases.noticeSent(Cases.opened(notice()), DEPARTMENT).next();
        var followed = follow(sent);
        assertThat(followed.next().deliveries())
                .extracting(Delivery::organisation)
                .contains(SUCCESSOR, DEPARTMENT);
        assertThat(followed.events()).hasAtLeastOneElementOfType(SubmissionRouted.class);
        assertThat(followed.next().isOpenTo(DEPARTMENT)).isTrue();
        assertThat(followed.next().asSeenBy(DEPARTMENT).submissions()).hasSize(1);
    }

    @Test
    void tellsTheChainOfTheSuccessor() {
        assertThat(follow(Cases.opened(notice())).events())
                .filteredOn(PartySucceeded.class::isInstance)
                .map(PartySucceeded.class::cast)
                .filteredOn(told -> told.role() == Role.SPECIALISED_UNIT)
                .singleElement()
                .satisfies(told ->
                        assertThat(told.chain()).containsExactly(new OrganisationId("ubnd-20"), Sample.GOVERNMENT));
    }

    @Test
    void findsNothingToDoASecondTime() {
        var followed = follow(Cases.opened(notice())).next();
        assertThat(follow(followed)).isEqualTo(Decision.nothing(followed));
    }

    @Test
    void leavesACompletedCaseWithThoseWhoCompletedIt() {
        var completed = Cases.opened(notice())
                .in(new CaseState.Completed(Cases.NOW, COORDINATOR, Optional.empty(), Optional.empty()));
        assertThat(follow(completed)).isEqualTo(Decision.nothing(completed));
    }

    @Test
    void endsUpTheSameWhetherTheNoticeCameBeforeTheChangeOrAfterIt() {
        var incident = notice();
        var before = follow(Cases.opened(incident)).next();
        var after = CaseOpening.of(incident.accepted(), merged(), Cases.LAW, Cases.NOW)
                .next();
        assertThat(after.parties()).isEqualTo(before.parties());
        assertThat(after.deliveries())
                .extracting(Delivery::organisation)
                .containsExactlyInAnyOrderElementsOf(
                        before.deliveries().stream().map(Delivery::organisation).toList());
    }

    @Test
    void passesTheCoordinationOnForANoticeOfBeforeTheHandover() {
        var opened = Cases.opened(notice().detected("2025-02-28T23:59:59"));
        assertThat(opened.parties().holder(Role.NATIONAL_COORDINATOR)).contains(COORDINATOR);
        assertThat(opened.successions())
                .filteredOn(passed -> passed.role() == Role.NATIONAL_COORDINATOR)
                .singleElement()
                .satisfies(passed -> {
                    assertThat(passed.from()).contains(FORMER_COORDINATOR);
                    assertThat(passed.why().effectiveOn()).isEqualTo(LocalDate.of(2025, 3, 1));
                });
    }
}
