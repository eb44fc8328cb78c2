package vn.dieuphoi.coordinator.webhook;

import static vn.dieuphoi.coordinator.Plans.assertNothingIsReadFromEndToEnd;
import static vn.dieuphoi.coordinator.Plans.prepare;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.testkit.RealInfrastructure;

/** Two thousand endpoints with twenty thousand calls, half of them paused and none due, so that nobody sends them. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class WebhookPlansIT {
    @BeforeEach
    void plant() throws SQLException {
        prepare("""
                insert into webhook_endpoint (id, organisation, url, created_at, secret, paused_at, paused_by)
                select gen_random_uuid(), 'to-chuc-' || g, 'https://planted.example/', now(), 'x',
                    case when g % 2 = 0 then now() end, case when g % 2 = 0 then 'owner' end
                from generate_series(1, 2000) g
                """, """
                insert into webhook_call (id, endpoint, what, cause, incident, payload, created_at, asked_at, due_at)
                select gen_random_uuid(), e.id, 'x', 'planted/' || g, e.id, '{}', now(), now(),
                    now() + interval '1 d'
                from webhook_endpoint e, generate_series(1, 10) g where e.url = 'https://planted.example/'
                """, """
                insert into webhook_attempt select id, 1, now(), 'taken', 200 from webhook_call where what = 'x'
                """, "analyze");
    }

    @AfterEach
    void clear() throws SQLException {
        prepare("delete from webhook_endpoint where url = 'https://planted.example/'", "analyze");
    }

    @Test
    void takesUpCallsAlongTheIndexOfThoseThatWait() throws SQLException {
        assertNothingIsReadFromEndToEnd(
                QueueStore.CLAIM,
                Map.of("now", "now()", "until", "now()", "perEndpoint", "4", "healthy", "128", "troubled", "32"));
    }

    @Test
    void listsAlongIndexes() throws SQLException {
        var nobody = "cast('00000000-0000-0000-0000-000000000000' as uuid)";
        assertNothingIsReadFromEndToEnd(
                EndpointStore.LIST, Map.of("organisation", "'to-chuc-7'", "after", nobody, "limit", "51"));
        assertNothingIsReadFromEndToEnd(
                CallStore.LIST, Map.of("endpoint", nobody, "createdAt", "now()", "id", nobody, "limit", "51"));
    }
}
