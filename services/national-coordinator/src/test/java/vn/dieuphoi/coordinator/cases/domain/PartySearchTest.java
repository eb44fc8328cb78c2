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

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.ids.OrganisationId;
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
