package vn.dieuphoi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.RealServer;
import vn.dieuphoi.testkit.TopicProbe;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ONE_OF_EACH = "1 incidents, 1 submissions, 1 originals";

    private static final String HEAD = """
            POST /v1/incidents HTTP/1.1
            Host: localhost
            Authorization: Bearer %s
            Idempotency-Key: %s
            Content-Type: application/json
            Content-Length: %d

            """;

    @Inject
    MeterRegistry meters;

    @TestHTTPResource
    URI server;

    private final String unit = IntakeClient.newUnit();
    private final IntakeClient reporter = IntakeClient.reporterOf(unit);
    private final String key = IntakeClient.newKey();

    @Test
    void putsSubmissionsOffWhileTheDatabaseIsAwayAndRecoversByItself() {
        var putOff = without(
                RealInfrastructure.postgres(), () -> reporter.speaking("en").giveNotice(key, IntakeClient.NOTICE));

        HttpProblem.in(putOff).hasStatus(503).isWrittenIn("en");
        assertThat(Integer.parseInt(putOff.header("Retry-After"))).isPositive();
        assertThatItIsAcceptedSoon();
    }

    @Test
    void leavesNothingHalfWrittenWhenTheDatabaseDiesInTheMiddle() throws Exception {
        CompletableFuture<Response> answer;
        try (var blocked = Register.blocked()) {
            answer = CompletableFuture.supplyAsync(() -> reporter.giveNotice(key, IntakeClient.NOTICE));
            await().atMost(PATIENCE).until(Register::somebodyWaitsForALock);
            RealInfrastructure.postgres().kill();
        } finally {
            RealInfrastructure.postgres().restart();
        }

        HttpProblem.in(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).hasStatus(503);
        assertThat(Register.countsOf(unit)).isEqualTo("0 incidents, 0 submissions, 0 originals");
        assertThatItIsAcceptedSoon();
    }

    @Test
    void acceptsWhileKafkaIsAwayAndTheEventFollows() {
        var answer = without(RealInfrastructure.kafka(), () -> reporter.giveNotice(IntakeClient.NOTICE));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        try (var intake = TopicProbe.on(Topic.INTAKE)) {
            var event = intake.awaitFirst(record -> record.key().equals(answer.path("incidentId")));
            assertThat(event.type()).isEqualTo("vn.dieuphoi.notice-accepted.v1");
        }
    }

    @Test
    void finishesForAClientThatHangsUpInTheMiddle() throws Exception {
        try (var blocked = Register.blocked()) {
            hangUpWhileTheNoticeIsEntered();
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Register.countsOf(unit)).isEqualTo(ONE_OF_EACH));
        var again = reporter.giveNotice(key, IntakeClient.NOTICE);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(Register.original(again.path("submissionId")))
                .isEqualTo(IntakeClient.NOTICE.getBytes(StandardCharsets.UTF_8));
        assertThat(Register.countsOf(unit)).isEqualTo(ONE_OF_EACH);
    }

    @Test
    void takesNothingFromAClientThatHangsUpBeforeTheEnd() throws Exception {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            send(socket, IntakeClient.NOTICE + " ", IntakeClient.NOTICE.length() / 2);
        }

        var again = reporter.giveNotice(key, IntakeClient.NOTICE);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isNull();
        assertThat(Register.countsOf(unit)).isEqualTo(ONE_OF_EACH);
    }

    /** Returns when the server has noticed that the client is gone. */
    private void hangUpWhileTheNoticeIsEntered() throws IOException {
        var connections = meters.get("http.server.active.connections").gauge();
        var before = connections.value();
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            send(socket, IntakeClient.NOTICE);
            await().atMost(PATIENCE).until(Register::somebodyWaitsForALock);
            assertThat(connections.value()).isGreaterThan(before);
            socket.setSoLinger(true, 0);
        }
        await().atMost(PATIENCE).until(() -> connections.value() <= before);
    }

    private void assertThatItIsAcceptedSoon() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                reporter.giveNotice(key, IntakeClient.NOTICE).statusCode())
                        .isEqualTo(201));
        assertThat(Register.countsOf(unit)).isEqualTo(ONE_OF_EACH);
    }

    private static Response without(RealServer server, Supplier<Response> action) {
        server.kill();
        try {
            return action.get();
        } finally {
            server.restart();
        }
    }

    private void send(Socket socket, String body) throws IOException {
        send(socket, body, body.getBytes(StandardCharsets.UTF_8).length);
    }

    private void send(Socket socket, String body, int bytes) throws IOException {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = HEAD.formatted(reporter.token(), key, content.length).replace("\n", "\r\n");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(content, 0, bytes);
        socket.getOutputStream().flush();
    }
}
