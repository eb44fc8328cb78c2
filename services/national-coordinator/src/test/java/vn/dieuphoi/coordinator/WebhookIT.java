package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dieuphoi.coordinator.CaseClient.PATIENCE;
import static vn.dieuphoi.coordinator.WebhookOwner.DEPARTMENT;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.standardwebhooks.Webhook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.coordinator.WebhookReceiver.Heard;
import vn.dieuphoi.gate.SchemaCheck;
import vn.dieuphoi.testkit.RealInfrastructure;

/** From a routed submission to the organisation's own server, and what the log says of it. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class WebhookIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @AfterEach
    void clear() {
        DEPARTMENT.deleteAll();
    }

    @CanIgnoreReturnValue
    private static List<Heard> heard(WebhookReceiver receiver, IncidentId id, int calls) {
        await().atMost(PATIENCE).until(() -> receiver.heardOf(id).size() >= calls);
        return receiver.heardOf(id);
    }

    private static void verify(Heard call, String secret) throws Exception {
        var headers = new TreeMap<String, List<String>>();
        call.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), List.of(value)));
        new Webhook(secret).verify(call.body(), headers);
    }

    private static void assertFits(String type, String body) throws Exception {
        var schema = Path.of("../../contracts/webhooks/%s/v1.schema.json".formatted(type));
        assertThat(SchemaCheck.errors(JSON.readTree(schema.toFile()), JSON.readTree(body)))
                .isEmpty();
    }

    @Test
    void tellsARecipientAndLogsIt() throws Exception {
        try (var receiver = new WebhookReceiver(calls -> 204)) {
            var webhook = DEPARTMENT.registered(receiver.url());
            var id = Told.notice(Sample.notice());
            var call = heard(receiver, id, 1).getFirst();
            verify(call, webhook.getString("secret"));
            assertFits("submission-routed", call.body());
            assertThat(call.body())
                    .contains("\"specialised-unit\"", "TLP:AMBER", "/cases/" + id)
                    .doesNotContain(Sample.DESCRIPTION);
            await().atMost(PATIENCE).untilAsserted(() -> {
                var last = DEPARTMENT.calls(webhook.getString("id")).jsonPath();
                assertThat(last.getString("items[0].state")).isEqualTo("taken");
                assertThat(last.getString("items[0].id")).isEqualTo(call.id());
                assertThat(last.getInt("items[0].attempts[0].status")).isEqualTo(204);
            });
        }
    }

    @Test
    void tellsThoseWhoTakePartOfConfirmationsAndTheEnd() throws Exception {
        try (var receiver = new WebhookReceiver(calls -> 200)) {
            DEPARTMENT.registered(receiver.url());
            var id = Told.notice(Sample.notice());
            CaseClient.OFFICER.awaitSent(id, 6);
            var notice = Sample.submission(id, SubmissionKind.NOTICE);
            assertThat(CaseClient.OFFICER.acknowledge(id, notice).statusCode()).isEqualTo(201);
            Told.report(id, SubmissionKind.RESPONSE_ENDED);
            CaseClient.OFFICER.awaitCase(
                    id, found -> assertThat(found.getList("submissions")).hasSize(2));
            assertThat(CaseClient.OFFICER.completeAsItIs(id).statusCode()).isEqualTo(201);
            var types =
                    Map.of("submission.acknowledged", "submission-acknowledged", "case.completed", "case-completed");
            for (var type : types.entrySet()) {
                await().atMost(PATIENCE)
                        .until(() -> !of(receiver, id, type.getKey()).isEmpty());
                assertFits(type.getValue(), of(receiver, id, type.getKey()).getFirst());
            }
        }
    }

    private static List<String> of(WebhookReceiver receiver, IncidentId id, String type) {
        return receiver.heardOf(id).stream()
                .map(Heard::body)
                .filter(body -> body.contains(type))
                .toList();
    }

    @Test
    void repeatsUnderTheSameNameWithTheSameBytes() throws Exception {
        try (var receiver = new WebhookReceiver(calls -> calls < 3 ? 503 : 200)) {
            var webhook = DEPARTMENT.registered(receiver.url());
            var calls = heard(receiver, Told.notice(Sample.notice()), 3);
            assertThat(calls.stream().map(Heard::id).collect(Collectors.toSet()))
                    .hasSize(1);
            assertThat(calls.stream().map(Heard::body).collect(Collectors.toSet()))
                    .hasSize(1);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(DEPARTMENT
                                    .calls(webhook.getString("id"))
                                    .jsonPath()
                                    .<String>getList("items[0].attempts.outcome"))
                            .containsExactly("http-503", "http-503", "taken"));
        }
    }

    @Test
    void followsNoRedirectAndGivesUpNothingYet() throws Exception {
        try (var receiver = new WebhookReceiver(calls -> 302)) {
            var webhook = DEPARTMENT.registered(receiver.url());
            heard(receiver, Told.notice(Sample.notice()), 3);
            await().atMost(PATIENCE).untilAsserted(() -> {
                var log = DEPARTMENT.calls(webhook.getString("id")).jsonPath();
                assertThat(log.<Integer>getList("items[0].attempts.status")).containsExactly(302, 302, 302);
                assertThat(log.getString("items[0].state")).isEqualTo("pending");
                assertThat(log.getString("items[0].nextAttemptAt")).isNotNull();
            });
        }
    }

    @Test
    void pausesWhoIsGoneAndGoesOnWhenAsked() throws Exception {
        try (var receiver = new WebhookReceiver(calls -> calls == 1 ? 410 : 200)) {
            var id = DEPARTMENT.registered(receiver.url()).getString("id");
            heard(receiver, Told.notice(Sample.notice()), 1);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(DEPARTMENT.read(id).jsonPath().getString("pausedBy"))
                                    .isEqualTo("gone"));
            var log = DEPARTMENT.calls(id).jsonPath();
            assertThat(log.getString("items[0].state")).isEqualTo("refused");
            var call = log.getString("items[0].id");
            assertThat(DEPARTMENT.resend(id, call).statusCode()).isEqualTo(409);
            var tag = DEPARTMENT.read(id).header("ETag");
            assertThat(DEPARTMENT
                            .change(id, tag, Map.of("url", receiver.url(), "paused", false))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(DEPARTMENT.resend(id, call).statusCode()).isEqualTo(202);
            await().atMost(PATIENCE)
                    .until(() -> receiver.heard().stream()
                                    .filter(one -> one.id().equals(call))
                                    .count()
                            == 2);
        }
    }

    @Test
    void signsWithBothSecretsWhileOneIsReplaced() throws Exception {
        try (var receiver = new WebhookReceiver(calls -> 200)) {
            var earlier = DEPARTMENT.registered(receiver.url());
            var replaced = DEPARTMENT.replaceSecret(earlier.getString("id")).jsonPath();
            assertThat(replaced.getString("earlierSecretUntil")).isNotNull();
            var call = heard(receiver, Told.notice(Sample.notice()), 1).getFirst();
            verify(call, earlier.getString("secret"));
            verify(call, replaced.getString("secret"));
        }
    }

    @Test
    void takesUpAgainWhatAProcessLeftBehindWhenItDied() throws Exception {
        try (var receiver = new WebhookReceiver(calls -> 200)) {
            var webhook = DEPARTMENT.registered(receiver.url());
            var id = Told.notice(Sample.notice());
            var call = heard(receiver, id, 1).getFirst();
            await().atMost(PATIENCE).until(() -> forgetThatItWasTaken(call.id()) == 1);
            assertThat(heard(receiver, id, 2).getLast().body()).isEqualTo(call.body());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(DEPARTMENT
                                    .calls(webhook.getString("id"))
                                    .jsonPath()
                                    .getInt("items[0].begun"))
                            .isEqualTo(2));
        }
    }

    /** As the row was after the call was taken and before that was written down; the dead process's lease ends soon. */
    private static int forgetThatItWasTaken(String call) throws SQLException {
        try (var connection = RealInfrastructure.postgres().connect();
                var update = connection.prepareStatement("update webhook_call set state = 'pending', ended_at = null,"
                        + " due_at = now() + interval '1 s', leased_until = now() + interval '1 s'"
                        + " where id = cast(? as uuid) and state = 'taken'")) {
            update.setString(1, call);
            return update.executeUpdate();
        }
    }
}
