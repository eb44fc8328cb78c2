package vn.dieuphoi.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookClientIT {
    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
    private static final Duration FAR = Duration.ofSeconds(20);
    private static final WebhookSecret OLD = WebhookSecret.generate();
    private static final WebhookSecret NEW = WebhookSecret.generate();
    private static final String PAYLOAD = "{\"type\":\"thử\",\"data\":{}}";

    private final Vertx vertx = Vertx.vertx();
    private final WebhookClient client = client(Settings.local());

    private WebhookClient client(Settings settings) {
        NameResolver loopback = name -> Uni.createFrom().item(List.of(InetAddress.getLoopbackAddress()));
        return new WebhookClient(vertx, settings, new AddressGuard(settings, loopback), () -> NOW);
    }

    @AfterEach
    void stop() {
        client.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void isVerifiedByAReceiverWithEitherSecret() throws Exception {
        try (var receiver = Receiver.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            assertThat(send(receiver.address())).isEqualTo(new WebhookOutcome.Taken(204, NOW));
            var request = receiver.received().getFirst();
            assertThat(request.line()).isEqualTo("POST /hook?a=b HTTP/1.1");
            assertThat(request.body()).isEqualTo(PAYLOAD);
            assertThat(request.headers())
                    .containsEntry("host", "127.0.0.1:" + receiver.port())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("webhook-id", "msg_1")
                    .containsEntry("webhook-timestamp", "1795240800");
            assertThat(request.headers().get("webhook-signature").split(" "))
                    .containsExactly(expected(OLD), expected(NEW));
        }
    }

    @Test
    void endsAnAttemptWithoutAnAnswer() throws Exception {
        try (var receiver = Receiver.that((socket, request) -> Thread.sleep(FAR))) {
            assertThat(send(receiver.address())).isEqualTo(away("timed-out"));
        }
    }

    @Test
    void endsAnAttemptWhoseHeadersDrip() throws Exception {
        try (var receiver = Receiver.that((socket, request) -> drip(socket, "HTTP/1.1 200 OK\r\n"))) {
            assertThat(send(receiver.address())).isEqualTo(away("timed-out"));
        }
    }

    @Test
    void doesNotWaitForABodyThatDrips() throws Exception {
        var head = "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n";
        try (var receiver = Receiver.that((socket, request) -> drip(socket, head))) {
            assertThat(send(receiver.address())).isEqualTo(new WebhookOutcome.Taken(200, NOW));
        }
    }

    @Test
    void hangsUpOnABodyWithoutEnd() throws Exception {
        var written = new AtomicInteger();
        try (var receiver = Receiver.that((socket, request) -> {
            Receiver.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n");
            while (true) {
                Receiver.write(socket, "x".repeat(1_024));
                written.incrementAndGet();
            }
        })) {
            assertThat(send(receiver.address())).isEqualTo(new WebhookOutcome.Taken(200, NOW));
            assertThat(written).hasValueLessThan(64 * 1_024);
        }
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (var secret = Receiver.answering("HTTP/1.1 200 OK\r\n\r\n");
                var receiver = Receiver.answering("HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:"
                        + secret.port() + "/\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(send(receiver.address())).isEqualTo(new WebhookOutcome.Refused(307, NOW));
            assertThat(secret.received()).isEmpty();
        }
    }

    @Test
    void tellsGoneFromRefused() throws Exception {
        assertThat(answeredWith("410 Gone", "")).isEqualTo(new WebhookOutcome.Refused(410, NOW));
        assertThat(answeredWith("404 Not Found", "")).isEqualTo(new WebhookOutcome.Refused(404, NOW));
        assertThat(new WebhookOutcome.Refused(410, NOW).gone()).isTrue();
    }

    @Test
    void comesBackWhenTheReceiverAsksForIt() throws Exception {
        assertThat(answeredWith("503 Busy", "Retry-After: 120\r\n"))
                .isEqualTo(new WebhookOutcome.Away("http-503", NOW, Optional.of(Duration.ofMinutes(2))));
        assertThat(answeredWith("429 Slow", "")).isEqualTo(away("http-429"));
    }

    @Test
    void outlivesResetsAndGarbage() throws Exception {
        try (var receiver = Receiver.that((socket, request) -> socket.setSoLinger(true, 0))) {
            assertThat(send(receiver.address())).isEqualTo(away("connection-lost"));
        }
        try (var receiver = Receiver.answering("SSH-2.0-dropbear\r\n\r\n")) {
            assertThat(send(receiver.address())).isEqualTo(away("connection-lost"));
        }
        try (var receiver = Receiver.answering("HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000) + "\r\n\r\n")) {
            assertThat(send(receiver.address())).isEqualTo(away("connection-lost"));
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        var receiver = Receiver.answering("");
        receiver.close();
        assertThat(send(receiver.address())).isEqualTo(away("connect-failed"));
    }

    @Test
    void trustsNoUnknownCertificate(@TempDir Path folder) throws Exception {
        try (var stranger = new Stranger(folder)) {
            var patient = client(new Settings(true, Duration.ofSeconds(10), 2));
            assertThat(outcome(patient, stranger.address())).isEqualTo(away("tls-failed"));
            assertThat(stranger.requests()).isZero();
        }
    }

    @Test
    void doesNotEvenConnectWhereItMustNot() throws Exception {
        try (var receiver = Receiver.answering("HTTP/1.1 200 OK\r\n\r\n")) {
            var strict = client(Settings.production());
            var named = new WebhookAddress("https://hooks.example.vn:" + receiver.port() + "/");
            assertThat(outcome(strict, named)).isEqualTo(new WebhookOutcome.Forbidden("not-public"));
            assertThat(outcome(strict, receiver.address())).isEqualTo(new WebhookOutcome.Forbidden("not-https"));
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void refusesMoreThanItCanHoldAndRecovers() throws Exception {
        var narrow = client(new Settings(true, Duration.ofSeconds(1), 2));
        try (var receiver = Receiver.that((socket, request) -> Thread.sleep(FAR))) {
            var all = Uni.join()
                    .all(
                            narrow.send(webhook(receiver.address())),
                            narrow.send(webhook(receiver.address())),
                            narrow.send(webhook(receiver.address())))
                    .andCollectFailures()
                    .await()
                    .atMost(FAR);
            assertThat(all)
                    .containsExactly(
                            away("timed-out"),
                            away("timed-out"),
                            new WebhookOutcome.Away("busy", NOW, Optional.of(Duration.ofSeconds(1))));
            assertThat(outcome(narrow, receiver.address())).isEqualTo(away("timed-out"));
        }
    }

    private WebhookOutcome answeredWith(String status, String headers) throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 0\r\n\r\n")) {
            return send(receiver.address());
        }
    }

    private WebhookOutcome send(WebhookAddress to) {
        return outcome(client, to);
    }

    private static WebhookOutcome outcome(WebhookClient client, WebhookAddress to) {
        return client.send(webhook(to)).await().atMost(FAR);
    }

    private static Webhook webhook(WebhookAddress to) {
        return new Webhook("msg_1", to, List.of(OLD, NEW), PAYLOAD);
    }

    private static WebhookOutcome away(String reason) {
        return new WebhookOutcome.Away(reason, NOW, Optional.empty());
    }

    private static void drip(java.net.Socket socket, String head) throws IOException, InterruptedException {
        Receiver.write(socket, head);
        while (true) {
            Thread.sleep(100);
            Receiver.write(socket, "x");
        }
    }

    /** The signature by the specification's text and the JDK alone. */
    private static String expected(WebhookSecret secret) throws GeneralSecurityException {
        var key = Base64.getDecoder().decode(secret.text().substring("whsec_".length()));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var signed = "msg_1.1795240800." + PAYLOAD;
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
