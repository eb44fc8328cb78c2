package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dieuphoi.coordinator.CaseClient.PATIENCE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.testkit.RealInfrastructure;

/** A receiver that hangs and one that lies, with ten thousand calls each, beside one that works. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class WebhookFairnessIT {
    private static final Logger LOG = Logger.getLogger(WebhookFairnessIT.class);
    private static final int NOTICES = 20;

    private int mostAtOnce;

    @AfterEach
    void clear() {
        WebhookOwner.DEPARTMENT.deleteAll();
        WebhookOwner.OFFICER.deleteAll();
        WebhookOwner.PROVINCE.deleteAll();
    }

    @Test
    void aReceiverThatHangsOrLiesCostsNobodyElseAnything() throws Exception {
        try (var hanging = new WebhookReceiver(calls -> {
                    Thread.sleep(Duration.ofSeconds(30));
                    return 200;
                });
                var lying = new WebhookReceiver(calls -> List.of(500, 302, 404).get(calls % 3));
                var good = new WebhookReceiver(calls -> 200)) {
            plant(WebhookOwner.OFFICER.registered(hanging.url()).getString("id"));
            plant(WebhookOwner.PROVINCE.registered(lying.url()).getString("id"));
            WebhookOwner.DEPARTMENT.registered(good.url());
            await().atMost(PATIENCE)
                    .until(() -> !hanging.heard().isEmpty() && !lying.heard().isEmpty());
            var latencies = latencies(good);
            LOG.infof("webhooks beside 20,000 that wait: latencies=%s mostAtOnce=%d", latencies, mostAtOnce);
            assertThat(latencies.getLast()).isLessThan(Duration.ofSeconds(2));
            assertThat(latencies.get(NOTICES / 2)).isLessThan(Duration.ofSeconds(1));
            assertThat(mostAtOnce).as("calls under way to one endpoint").isBetween(1, 4);
            assertThat(lying.heard().size())
                    .as("a dead receiver is not hammered")
                    .isLessThan(60);
        }
    }

    /** How long after it was accepted each notice was with the good receiver, shortest first; mails left meanwhile. */
    private List<Duration> latencies(WebhookReceiver good) throws SQLException {
        var latencies = new ArrayList<Duration>();
        for (var number = 0; number < NOTICES; number++) {
            var begun = Instant.now();
            IncidentId id = Told.notice(Sample.notice());
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !good.heardOf(id).isEmpty());
            latencies.add(Duration.between(begun, good.heardOf(id).getFirst().at()));
            CaseClient.OFFICER.awaitSent(id, 6);
            mostAtOnce = Math.max(mostAtOnce, underWay());
        }
        return latencies.stream().sorted().toList();
    }

    /** The calls of one endpoint that somebody is making right now, of the endpoint that has most. */
    private static int underWay() throws SQLException {
        try (var connection = RealInfrastructure.postgres().connect();
                var query = connection.createStatement();
                var most = query.executeQuery("""
                        select coalesce(max(calls), 0) from (select count(*) as calls from webhook_call
                            where leased_until > clock_timestamp() group by endpoint) each_endpoint
                        """)) {
            most.next();
            return most.getInt(1);
        }
    }

    private static void plant(String endpoint) throws SQLException {
        Plans.prepare("""
                insert into webhook_call (id, endpoint, what, cause, incident, payload, created_at, asked_at, due_at)
                select gen_random_uuid(), cast('%s' as uuid), 'submission.routed', 'planted/' || g, gen_random_uuid(),
                    '{}', now() - interval '1 h', now() - interval '1 h', now() - interval '1 h'
                from generate_series(1, 10000) g
                """.formatted(endpoint), "analyze webhook_call");
    }
}
