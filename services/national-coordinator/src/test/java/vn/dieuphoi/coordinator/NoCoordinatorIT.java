package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.testkit.RealInfrastructure;

/** The directory is empty: not even the coordinator is known. */
@QuarkusTest
@TestProfile(NoCoordinatorIT.EmptyDirectory.class)
@WithTestResource(RealInfrastructure.class)
class NoCoordinatorIT {
    /** As an installation is before anybody has entered anything. */
    public static final class EmptyDirectory implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "coordinator.directory.seed",
                    "",
                    "coordinator.delivery.alarm-address",
                    "nguoi-truc@nha-van-hanh.example");
        }
    }

    @Test
    void theAlarmAddressIsToldOfEveryGap() {
        var id = Told.notice(Sample.notice().by(Sample.UNKNOWN).withoutSystem());
        var found = CaseClient.of(Sample.UNKNOWN, "reporter")
                .awaitCase(
                        id,
                        now -> assertThat(now.<String>getList("alarms.state"))
                                .hasSizeGreaterThanOrEqualTo(5)
                                .containsOnly("sent"));
        assertThat(found.<String>getList("alarms.role")).contains("national-coordinator", "owner");
        assertThat(found.<Object>getList("alarms.findAll { it.told != null }")).isEmpty();
        var mail = RealInfrastructure.mail()
                .awaitFirst(one ->
                        one.text().contains(id.toString()) && one.subject().contains("cơ quan điều phối quốc gia"));
        assertThat(mail.recipients()).containsExactly("nguoi-truc@nha-van-hanh.example");
        assertThat(mail.text()).contains("national-coordinator", "QĐ05");
    }
}
