package vn.dieuphoi.intake.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;

class IncidentTest {
    private static final OrganisationId WITNESS = new OrganisationId("so-tttt-19");
    private static final OrganisationId OPERATOR = new OrganisationId("benh-vien-19");
    private static final OrganisationId OWNER = new OrganisationId("ubnd-19");
    private static final OrganisationId STRANGER = new OrganisationId("veris-finance");
    private static final Instant DETECTED = Instant.parse("2026-11-03T00:55:00Z");

    private final Incident incident = Incident.notified(
            IncidentId.next(), DETECTED, new Parties(WITNESS, Optional.of(OPERATOR), Optional.of(OWNER)));

    @Test
    void isReportedOnByWhoGaveNoticeAndByTheOperator() {
        assertThat(incident.mayBeReportedOnBy(WITNESS)).isTrue();
        assertThat(incident.mayBeReportedOnBy(OPERATOR)).isTrue();
    }

    @Test
    void isNotReportedOnByTheOwnerOrAStranger() {
        assertThat(incident.mayBeReportedOnBy(OWNER)).isFalse();
        assertThat(incident.mayBeReportedOnBy(STRANGER)).isFalse();
    }

    @Test
    void isReadByEveryParty() {
        assertThat(incident.mayBeReadBy(WITNESS)).isTrue();
        assertThat(incident.mayBeReadBy(OPERATOR)).isTrue();
        assertThat(incident.mayBeReadBy(OWNER)).isTrue();
    }

    @Test
    void isNotReadByAStranger() {
        assertThat(incident.mayBeReadBy(STRANGER)).isFalse();
    }

    @Test
    void belongsToWhoGaveNoticeWhenNobodyIsNamed() {
        var alone = Incident.notified(
                IncidentId.next(), DETECTED, new Parties(OPERATOR, Optional.empty(), Optional.empty()));

        assertThat(alone.mayBeReportedOnBy(OPERATOR)).isTrue();
        assertThat(alone.mayBeReadBy(OWNER)).isFalse();
    }

    @Test
    void countsItsSubmissions() {
        assertThat(incident.version()).isEqualTo(1);
        assertThat(incident.withAnother().version()).isEqualTo(2);
    }

    @Test
    void beginsWithANotice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Incident(incident.id(), DETECTED, incident.parties(), 0));
    }
}
