package vn.dieuphoi.coordinator.cases;

import static vn.dieuphoi.coordinator.Plans.assertNothingIsReadFromEndToEnd;
import static vn.dieuphoi.coordinator.Plans.prepare;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.testkit.RealInfrastructure;

/** Twenty thousand cases of an organisation that no other test knows. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CasePlansIT {
    private static final Map<String, String> FIRST_PAGE = Map.of(
            "organisation", "'don-vi-lon'",
            "state", "'open'",
            "openedAt", "cast('2026-11-01' as timestamptz)",
            "incident", "cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid)",
            "limit", "51");

    @BeforeEach
    void plant() throws SQLException {
        prepare("""
                insert into incident_case (id, opened_at, detected_at, description, state)
                select gen_random_uuid(), now() - g * interval '1 minute', now(), 'lớn',
                    case when g % 10 = 0 then 'open' else 'completed' end
                from generate_series(1, 20000) g
                where not exists (select from incident_case where description = 'lớn')
                """, """
                insert into case_body (incident, organisation, name, roles, above, participates, opened_at, state)
                select id, 'don-vi-lon', 'x', '{}', '{}', true, opened_at, state
                from incident_case where description = 'lớn' on conflict do nothing
                """, """
                insert into correction (incident, number, system_level, by, at, note)
                select id, 1, 4, 'x', opened_at, 'n' from incident_case where description = 'lớn' on conflict do nothing
                """, """
                insert into submission select id, id, 'notice', 'don-vi-lon', false, opened_at, 'n', 'x'
                from incident_case where description = 'lớn' on conflict do nothing
                """, """
                insert into delivery (id, incident, submission, leg, carrier, organisation, roles, rule_id, rule_version,
                    rulebook, citation, routed_at, state, due_at, ended_at, answer)
                select id, id, id, 'operator', 'x', 'x', '{}', 'A01', 1, '1', 'c', opened_at, 'sent', opened_at, now(),
                    '250' from incident_case where description = 'lớn' on conflict do nothing
                """, "analyze");
    }

    @Test
    void listsCasesAlongAnIndex() throws SQLException {
        assertNothingIsReadFromEndToEnd(CaseStore.LIST, FIRST_PAGE);
        assertNothingIsReadFromEndToEnd(CaseStore.LIST_BY_STATE, FIRST_PAGE);
    }

    @Test
    void takesDueDeliveriesFromAnIndexOfThoseThatWait() throws SQLException {
        assertNothingIsReadFromEndToEnd(DeliveryStore.CLAIM, Map.of("1", "now()", "2", "now()", "3", "8"));
    }

    @Test
    void readsOneCaseByItsId() throws SQLException {
        for (var table : new String[] {"submission", "delivery", "case_body", "correction"}) {
            assertNothingIsReadFromEndToEnd(
                    "select * from " + table + " where incident = :id",
                    Map.of("id", "cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid)"));
        }
    }
}
