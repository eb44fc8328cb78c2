package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.CaseEvent;
import vn.dieuphoi.contracts.events.DeliveryConfirmed;
import vn.dieuphoi.contracts.events.Recipient;
import vn.dieuphoi.contracts.events.SubmissionRouted;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

/** A notice that goes to 226 organisations, because on the day of detection 223 network members answer for everybody. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class WideRoutingIT {
    private static final int RECIPIENTS = 226;
    private static final int RELAYED = 3;
    private static final String PLANT = """
            insert into organisation (id, history, linked, roles, roles_from, roles_until)
            select m.id, json_build_object('organisation', m.id, 'periods', json_build_array(json_build_object(
                'validFrom', '2025-05-14', 'validTo', '2025-05-15', 'name', 'Thành viên ' || m.id, 'nameEn', 'Member',
                'kind', 'network-member', 'email', 'truc-ban@' || m.id || '.example',
                'roles', json_build_array('responsible-member')))),
                '{}', '{responsible-member}', date '2025-05-14', date '2025-05-15'
            from (select 'thanh-vien-' || g as id from generate_series(1, 223) g) m
            on conflict do nothing
            """;

    @BeforeEach
    void plantMembers() throws SQLException {
        Plans.prepare(PLANT);
    }

    @Test
    void reachesEveryoneOnceInFewStatements() {
        try (var statements = StatementCount.of("delivery", "case_body", "incident_case", "submission", "outbox")) {
            var id = Told.notice(Sample.notice().detected("2025-05-14T12:00:00"));
            var found = OFFICER.awaitSent(id, RECIPIENTS + RELAYED);
            assertThat(found.<String>getList("deliveries.proof")).doesNotContainNull();
            assertThat(messageIdsOf(id)).hasSize(RECIPIENTS + RELAYED).doesNotHaveDuplicates();
            assertThat(statements.writing("delivery"))
                    .as("statements that write deliveries: %s", statements)
                    .isLessThan(RECIPIENTS / 4);
            assertThat(statements.all())
                    .as("with those that read the case: %s", statements)
                    .isLessThan(RECIPIENTS * 2);
            assertThatEventsAreTold(id);
        }
    }

    /** Others may wait for the same word, so it is not that the law's recipients come first. */
    private static void assertThatEventsAreTold(IncidentId id) {
        try (var cases = TopicProbe.on(Topic.CASE)) {
            var told = cases.await(
                    RECIPIENTS + RELAYED,
                    record -> record.key().equals(id.toString()) && record.event() instanceof DeliveryConfirmed);
            assertThat(told.stream().map(record -> ((DeliveryConfirmed) record.event()).deliveryId()))
                    .doesNotHaveDuplicates();
        }
        var routed = routings(id).getFirst();
        assertThat(routed.recipients()).hasSize(RECIPIENTS);
        assertThat(routed.recipients().stream()
                        .filter(to -> to.roles().equals(List.of(Role.RESPONSIBLE_MEMBER)))
                        .map(Recipient::organisation))
                .hasSize(223);
    }

    private static List<SubmissionRouted> routings(IncidentId id) {
        try (var cases = TopicProbe.on(Topic.CASE)) {
            return cases
                    .await(
                            2,
                            record -> record.key().equals(id.toString()) && record.event() instanceof SubmissionRouted)
                    .stream()
                    .map(record -> (CaseEvent) record.event())
                    .map(SubmissionRouted.class::cast)
                    .toList();
        }
    }

    @Test
    void leavesMembersOutOnOtherDays() {
        var id = Told.notice(Sample.notice().detected("2025-05-15T12:00:00"));
        var found = OFFICER.awaitSent(id, 6);
        assertThat(Set.copyOf(found.<String>getList("deliveries.organisation"))).hasSize(4);
    }

    private static List<String> messageIdsOf(IncidentId id) {
        return RealInfrastructure.mail().mails().stream()
                .filter(mail -> mail.text().contains(id.toString()))
                .map(mail -> mail.messageId())
                .toList();
    }
}
