package vn.dieuphoi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command makes of the answers of a service. */
class ReplayCommandIT {
    private static final String RUNNING = "{\"subject\":\"facts\",\"state\":\"running\",\"total\":8,\"done\":3}";
    private static final String DONE =
            "{\"subject\":\"facts\",\"state\":\"done\",\"total\":8,\"done\":8,\"applied\":5}";
    private static final String FAILED = "{\"subject\":\"facts\",\"state\":\"failed\",\"failure\":{\"message\":\"…\"}}";

    private final List<String> asked = new ArrayList<>();
    private final Deque<String> course = new ArrayDeque<>();
    private HttpServer server;
    private int wishStatus = 202;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/operations/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void followsARebuildToItsEnd() throws Exception {
        course.addAll(List.of(RUNNING, DONE));
        assertThat(command("--projection", "facts").call()).isZero();
        assertThat(asked)
                .containsExactly(
                        "GET /v1/operations/projections",
                        "POST /v1/operations/replays {\"projection\":\"facts\"}",
                        "GET /v1/operations/replays/r1",
                        "GET /v1/operations/replays/r1");
    }

    @Test
    void triesTheParkedRecordsWhenNothingElseIsSaid() throws Exception {
        course.add(DONE);
        assertThat(command("--json").call()).isZero();
        assertThat(asked).startsWith("POST /v1/operations/replays {\"parked\":true}");
    }

    @Test
    void failsWhenTheReplayFailed() throws Exception {
        course.add(FAILED);
        assertThat(command("--parked").call()).isEqualTo(1);
    }

    @Test
    void namesTheProjectionsThatThereAre() {
        assertThatThrownBy(() -> command("--projection", "nonsense").call())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("facts");
    }

    @Test
    void saysWhyAWishIsRefused() {
        wishStatus = 409;
        assertThatThrownBy(() -> command("--parked").call())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("409");
    }

    @Test
    void saysThatTheSystemIsNotUp() {
        server.stop(0);
        assertThatThrownBy(() -> command("--list").call())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("./dieuphoi up");
    }

    private ReplayCommand command(String... options) {
        var command = new ReplayCommand();
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        var all = Stream.concat(Stream.of("--url", address, "--token", "t"), Arrays.stream(options));
        var parsed = new CommandLine(command).parseArgs(all.toArray(String[]::new));
        assertThat(parsed.errors()).isEmpty();
        return command;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().toString();
        asked.add("%s %s %s".formatted(exchange.getRequestMethod(), path, body).strip());
        if (path.endsWith("/projections")) {
            send(exchange, 200, "{\"items\":[{\"name\":\"facts\"}]}");
        } else if (path.contains("/parked")) {
            send(exchange, 200, "{\"records\":2}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            send(exchange, wishStatus, "{\"id\":\"r1\"}");
        } else {
            send(exchange, 200, course.remove());
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
