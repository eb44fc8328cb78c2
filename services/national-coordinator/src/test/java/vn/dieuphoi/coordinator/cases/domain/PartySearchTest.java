package vn.dieuphoi.coordinator.cases.domain;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.Sample.BANK;
import static vn.dieuphoi.coordinator.Sample.COORDINATOR;
import static vn.dieuphoi.coordinator.Sample.DEPARTMENT;
import static vn.dieuphoi.coordinator.Sample.FORMER_COORDINATOR;
import static vn.dieuphoi.coordinator.Sample.GOVERNMENT;
import static vn.dieuphoi.coordinator.Sample.HIS;
import static vn.dieuphoi.coordinator.Sample.HOSPITAL;
import static vn.dieuphoi.coordinator.Sample.POLICE;
import static vn.dieuphoi.coordinator.Sample.PROVINCE;
import static vn.dieuphoi.coordinator.Sample.UNKNOWN;
import static vn.dieuphoi.coordinator.Sample.notice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Delegation;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.coordinator.Sample;
import vn.dieuphoi.coordinator.directory.SampleDirectory;
import vn.dieuphoi.coordinator.directory.domain.Directory;

/** Who plays which part, as of the day of detection. */
class PartySearchTest {
    private static final Directory DIRECTORY = SampleDirectory.read();

    private static PartySearch search(NoticeAccepted notice) {
        return new PartySearch(notice, DIRECTORY.asOf(notice.detectedAt()));
    }

    private static Parties parties(Sample.Notice notice) {
        return search(notice.accepted()).parties();
    }

    @Test
    void findsEveryRoleFromTheSystem() {
        assertThat(parties(notice()).holders())
                .containsExactly(
                        entry(Role.OPERATOR, HOSPITAL),
                        entry(Role.OWNER, PROVINCE),
                        entry(Role.SPECIALISED_UNIT, DEPARTMENT),
                        entry(Role.RESPONSIBLE_MEMBER, DEPARTMENT),
                        entry(Role.NATIONAL_COORDINATOR, COORDINATOR));
    }

    @Test
    void findsEveryFurtherRoleThatTheLawNames() {
        var further = EnumSet.complementOf(EnumSet.copyOf(Parties.IN_EVERY_CASE));
        var parties = search(notice().accepted()).parties(further);
        assertThat(parties.holders())
                .containsEntry(Role.STANDING_AGENCY, POLICE)
                .containsEntry(Role.STEERING_COMMITTEE, new OrganisationId("tieu-ban-19"))
                .containsEntry(Role.NATIONAL_STEERING_COMMITTEE, new OrganisationId("ban-chi-dao-quoc-gia"))
                .containsEntry(Role.SUPERIOR_BODY, PROVINCE)
                .containsEntry(Role.HEAD_OF_BODY, HOSPITAL)
                .containsEntry(Role.CYBER_SECURITY_FORCE, new OrganisationId("cong-an-19"))
                .containsEntry(Role.DATA_PROTECTION_AGENCY, COORDINATOR)
                .doesNotContainKeys(Role.RELAY_UNIT, Role.DEFENCE_FORCE, Role.STATE_BANK, Role.PUBLIC);
        assertThat(parties.unresolved()).isEmpty();
    }

    @Test
    void findsTheStateBankForBanksAndTheForceOfEverybodyOutsideAProvince() {
        var parties = search(notice().by(BANK).withoutSystem().accepted())
                .parties(Set.of(Role.STATE_BANK, Role.CYBER_SECURITY_FORCE));
        assertThat(parties.holder(Role.STATE_BANK)).contains(new OrganisationId("cuc-cntt-nhnn"));
        assertThat(parties.holder(Role.CYBER_SECURITY_FORCE)).contains(COORDINATOR);
    }

    @Test
    void findsTheRelayOfTheGovernmentOffice() {
        var office = new OrganisationId("van-phong-chinh-phu");
        var parties = search(notice().by(office).withoutSystem().accepted()).parties(Set.of(Role.RELAY_UNIT));
        assertThat(parties.holder(Role.RELAY_UNIT)).contains(new OrganisationId("cuc-ks-tthc"));
    }

    @Test
    void findsTheDefenceForceForDefenceSystemsAndNoPolice() {
        var military = new ReportedSystem(
                Optional.of(new SystemId("quan-y-mau")), Optional.empty(), Optional.empty(), Optional.empty());
        var parties =
                search(notice().accepted(military)).parties(Set.of(Role.DEFENCE_FORCE, Role.CYBER_SECURITY_FORCE));
        assertThat(parties.holder(Role.DEFENCE_FORCE)).contains(new OrganisationId("bo-tu-lenh-86"));
        assertThat(parties.holder(Role.CYBER_SECURITY_FORCE)).isEmpty();
    }

    @Test
    void tellsTheBodyToWhichTheOwnerDelegatedItsDutyWhileTheDelegationLasts() {
        var delegation = new Delegation(
                DEPARTMENT,
                "12/QĐ-UBND",
                "Hệ thống cấp độ 3",
                List.of(HIS),
                List.of(Delegation.INCIDENT_REPORTING),
                LocalDate.of(2026, 11, 1),
                Optional.of(LocalDate.of(2026, 12, 1)));
        var organisations = new HashMap<>(DIRECTORY.organisations());
        organisations.put(
                PROVINCE,
                new OrganisationRecorded(
                        PROVINCE, DIRECTORY.organisation(PROVINCE).periods(), Optional.of(List.of(delegation))));
        var delegating = new Directory(organisations, DIRECTORY.systems());
        var during = notice().accepted();
        var before = notice().detected("2026-10-31T08:00:00").accepted();
        assertThat(new PartySearch(during, delegating.asOf(during.detectedAt()))
                        .parties()
                        .besideOf(DEPARTMENT))
                .contains(Role.OWNER);
        assertThat(new PartySearch(before, delegating.asOf(before.detectedAt()))
                        .parties()
                        .besideOf(DEPARTMENT))
                .doesNotContain(Role.OWNER);
    }

    @Test
    void saysWhichRolesOfTheLawNobodyHolds() {
        var parties = search(notice().by(UNKNOWN).withoutSystem().accepted())
                .parties(Set.of(Role.SUPERIOR_BODY, Role.STEERING_COMMITTEE, Role.PUBLIC));
        assertThat(parties.unresolved()).contains(Role.SUPERIOR_BODY, Role.STEERING_COMMITTEE);
        assertThat(parties.unresolved()).doesNotContain(Role.PUBLIC);
    }

    @Test
    void namesTheBodiesAboveEachParty() {
        assertThat(parties(notice()).chain())
                .containsEntry(Role.OPERATOR, List.of(PROVINCE, GOVERNMENT))
                .containsEntry(Role.OWNER, List.of(GOVERNMENT))
                .containsEntry(Role.NATIONAL_COORDINATOR, List.of(POLICE, GOVERNMENT));
    }

    @Test
    void findsTheCoordinatorOfTheDayOfDetection() {
        assertThat(parties(notice().detected("2025-02-28T23:59:59")).holder(Role.NATIONAL_COORDINATOR))
                .contains(FORMER_COORDINATOR);
        assertThat(parties(notice().detected("2025-03-01T00:00:00")).holder(Role.NATIONAL_COORDINATOR))
                .contains(COORDINATOR);
    }

    @Test
    void leavesTheCoordinatorOpenBeforeThereWasOne() {
        assertThat(parties(notice().detected("2017-03-15T23:59:59")).unresolved())
                .contains(Role.NATIONAL_COORDINATOR, Role.OWNER, Role.SPECIALISED_UNIT, Role.RESPONSIBLE_MEMBER);
    }

    @Test
    void believesTheReporterAboutTheOperator() {
        assertThat(parties(notice().naming(BANK)).holder(Role.OPERATOR)).contains(BANK);
    }

    @Test
    void takesTheSystemsOperatorWhereTheDirectoryDoesNotKnowTheOneNamed() {
        assertThat(parties(notice().by(BANK).naming(UNKNOWN)).holder(Role.OPERATOR))
                .contains(HOSPITAL);
    }

    @Test
    void takesTheReporterForTheOperatorWhereNothingElseIsKnown() {
        assertThat(parties(notice().by(BANK).withoutSystem()).holder(Role.OPERATOR))
                .contains(BANK);
    }

    @Test
    void takesTheOperatorsParentForTheOwnerOfAnUnknownSystem() {
        var parties = parties(notice().by(BANK).withoutSystem());
        assertThat(parties.holder(Role.OWNER)).contains(new OrganisationId("ngan-hang-nha-nuoc"));
        assertThat(parties.holder(Role.SPECIALISED_UNIT)).contains(new OrganisationId("cuc-cntt-nhnn"));
    }

    @Test
    void leavesRolesOpenForAnOperatorThatTheDirectoryDoesNotKnow() {
        var parties = parties(notice().by(UNKNOWN).withoutSystem());
        assertThat(parties.unresolved()).containsExactly(Role.OWNER, Role.SPECIALISED_UNIT, Role.RESPONSIBLE_MEMBER);
        assertThat(parties.holder(Role.OPERATOR)).contains(UNKNOWN);
    }

    @Test
    void findsTheSystemByItsDomainName() {
        var reported = new ReportedSystem(
                Optional.empty(), Optional.empty(), Optional.of("HIS.benh-vien-19.EXAMPLE"), Optional.empty());
        assertThat(search(notice().accepted(reported)).system()).contains(HIS);
    }
}
