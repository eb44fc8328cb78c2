package vn.dieuphoi.intake.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.ManagedBy;

/** Systems under another law (QĐ05 Đ1, TT20 Đ1.1). */
class JurisdictionTest {
    private static final ManagedSystem MILITARY = new ManagedSystem(new SystemId("quan-y"), ManagedBy.DEFENCE);
    private static final ManagedSystem CIVIL = new ManagedSystem(new SystemId("his-19"), ManagedBy.CIVIL);
    private static final ReportedSystem BY_DOMAIN =
            new ReportedSystem(Optional.empty(), Optional.empty(), Optional.of("his.example"), Optional.empty());

    private static ReportedSystem named(ManagedSystem system) {
        return new ReportedSystem(
                Optional.of(system.id()), Optional.empty(), Optional.of("his.example"), Optional.empty());
    }

    @Test
    void sendsAMilitarySystemElsewhere() {
        assertThat(Jurisdiction.elsewhere(named(MILITARY), List.of(MILITARY))).contains(ManagedBy.DEFENCE);
        assertThat(Jurisdiction.elsewhere(BY_DOMAIN, List.of(MILITARY))).contains(ManagedBy.DEFENCE);
    }

    @Test
    void takesACivilSystem() {
        assertThat(Jurisdiction.elsewhere(named(CIVIL), List.of(CIVIL))).isEmpty();
    }

    @Test
    void takesASystemThatIsNotKnown() {
        assertThat(Jurisdiction.elsewhere(BY_DOMAIN, List.of())).isEmpty();
    }

    @Test
    void takesOneThatMayBeCivil() {
        assertThat(Jurisdiction.elsewhere(BY_DOMAIN, List.of(MILITARY, CIVIL))).isEmpty();
    }

    @Test
    void believesTheIdBeforeTheDomain() {
        assertThat(Jurisdiction.elsewhere(named(CIVIL), List.of(MILITARY, CIVIL)))
                .isEmpty();
        assertThat(Jurisdiction.elsewhere(named(MILITARY), List.of(MILITARY, CIVIL)))
                .contains(ManagedBy.DEFENCE);
    }
}
