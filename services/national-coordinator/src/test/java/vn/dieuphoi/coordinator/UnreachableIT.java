package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.CaseOpened;
import vn.dieuphoi.contracts.events.DeliveryFailed;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

/** What the directory does not know is said aloud, never passed over. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class UnreachableIT {
    private static final String ORPHAN = """
            {"organisation": "%1$s", "periods": [{"validFrom": "2020-01-01", "name": "Đơn vị %1$s", "nameEn": "Unit",
             "kind": "public-unit", "parent": "%1$s-tren", %2$s "roles": []}]}
            """;

    @Inject
    MeterRegistry meters;

    private static void plant(String id, String linked, String json) throws SQLException {
        try (var connection = RealInfrastructure.postgres().connect();
                var insert = connection.prepareStatement(
                        "insert into organisation (id, history, linked, roles) values (?, ?, ?, '{}')")) {
            insert.setString(1, id);
            insert.setString(2, json);
            insert.setArray(3, connection.createArrayOf("text", new String[] {linked}));
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void saysWhichRolesNobodyHolds() {
        var before = meters.counter("incident_coordinator_unresolved_roles", "role", "owner")
                .count();
        var notice = Sample.notice().by(Sample.UNKNOWN).withoutSystem();
        var id = Told.notice(notice);
        var found = OFFICER.awaitSent(id, 1);
        assertThat(found.<String>getList("unresolved"))
                .containsExactly("owner", "specialised-unit", "responsible-member", "steering-committee");
        assertThat(found.<String>getList("timeline.findAll { it.what == 'role-unresolved' }.detail"))
                .containsExactlyInAnyOrder("owner", "specialised-unit", "responsible-member", "steering-committee");
        assertThat(meters.counter("incident_coordinator_unresolved_roles", "role", "owner")
                        .count())
                .isEqualTo(before + 1);
        try (var cases = TopicProbe.on(Topic.CASE)) {
            var opened = (CaseOpened) cases.awaitFirst(record -> record.key().equals(id.toString()))
                    .event();
            assertThat(opened.unresolved()).contains(Role.OWNER);
        }
    }

    @Test
    void givesUpWhereThereIsNoAddress() throws SQLException {
        plant("mo-coi-1", "mo-coi-1-tren", ORPHAN.formatted("mo-coi-1", ""));
        assertThatOwnerFails("mo-coi-1");
    }

    @Test
    void givesUpWhereTheAddressIsNone() throws SQLException {
        plant("mo-coi-2", "mo-coi-2-tren", ORPHAN.formatted("mo-coi-2", ""));
        plant("mo-coi-2-tren", "mo-coi-2-tren", ORPHAN.formatted("mo-coi-2-tren", "\"email\": \"truc ban\","));
        assertThatOwnerFails("mo-coi-2");
    }

    private void assertThatOwnerFails(String operator) {
        var before = meters.counter("incident_coordinator_failed_deliveries").count();
        var id = Told.notice(Sample.notice().by(new OrganisationId(operator)).withoutSystem());
        var found = OFFICER.awaitCase(
                id,
                it -> assertThat(it.<String>getList("deliveries.state")).containsExactlyInAnyOrder("sent", "failed"));
        assertThat(found.getString("deliveries.find { it.state == 'failed' }.reason"))
                .isEqualTo("no usable mailbox in the directory");
        assertThat(found.<String>getList("timeline.what")).contains("delivery-failed");
        assertThat(meters.counter("incident_coordinator_failed_deliveries").count())
                .isEqualTo(before + 1);
        try (var cases = TopicProbe.on(Topic.CASE)) {
            var failed = (DeliveryFailed) cases.awaitFirst(
                            record -> record.key().equals(id.toString()) && record.event() instanceof DeliveryFailed)
                    .event();
            assertThat(failed.organisation()).isEqualTo(new OrganisationId(operator + "-tren"));
            assertThat(failed.attempts()).isZero();
        }
    }
}
