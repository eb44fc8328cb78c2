package vn.dieuphoi.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.parts.PortTaken;
import vn.dieuphoi.parts.process.ProcessFailed;

class StackIT {

    private static final Path FOLDER = Path.of("target/stack-it").toAbsolutePath();
    private static StackOptions options;
    private static Stack stack;

    @BeforeAll
    static void start() throws IOException {
        var home = StandIn.tree(FOLDER);
        options = StackOptions.of(home)
                .withDir(FOLDER.resolve("data"))
                .withPorts(StackPorts.free())
                .withFresh(true);
        stack = Stack.start(options, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        var running = stack.parts();
        stack.close();
        assertThat(running).hasSize(8).noneMatch(part -> part.process().tree().anyMatch(ProcessHandle::isAlive));
    }

    @Test
    void givesASampleUserATokenForItsOrganisation() throws Exception {
        var claims = claims("so-officer");

        assertThat(claims.path("iss").asText())
                .isEqualTo(stack.addresses().realm().toString());
        assertThat(claims.path("aud").toString()).contains("dieuphoi-api");
        assertThat(claims.path("org").asText()).isEqualTo("so-tttt-19");
        assertThat(claims.path("groups").toString()).isEqualTo("[\"specialised-officer\"]");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
    }

    @Test
    void startsAServiceAgainThatWasKilled() {
        var killed = stack.part("lessons-learned").pid();

        stack.killService("lessons-learned");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(stack.part("lessons-learned").pid()).isNotEqualTo(killed);
            assertThat(get(stack.addresses().lessons().resolve("/q/health/ready")))
                    .isEqualTo(200);
        });
    }

    @Test
    void startsPostgresAgainThatWasKilled() {
        var killed = stack.part("postgres").pid();

        stack.killService("postgres");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> stack.part("postgres").pid() != killed
                        && stack.part("postgres").isAlive());
    }

    @Test
    void aSecondStartSaysThatOneIsRunning() {
        assertThatThrownBy(() -> Stack.start(options, Progress.SILENT))
                .isInstanceOf(AlreadyRunning.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid());
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() {
        var beside = options.withDir(FOLDER.resolve("beside"));

        assertThatThrownBy(() -> Stack.start(beside, Progress.SILENT))
                .isInstanceOf(PortTaken.class)
                .hasMessageContaining("port " + options.ports().intake() + " (incident-intake) is taken by process "
                        + stack.part("incident-intake").pid());
        assertThat(beside.dir().resolve("postgres")).doesNotExist();
    }

    @Test
    void aServiceThatDoesNotStartIsNamedWithItsReasonAndLog() {
        var plan =
                new ServicePlan("incident-intake", "broken", StackPorts.free().intake(), 0);
        var elsewhere = options.withDir(FOLDER.resolve("broken"));
        var launches = new ServiceLaunch(elsewhere, new Secrets(FOLDER.resolve("broken-secrets")));

        assertThatThrownBy(() -> ServiceProcess.start(plan, launches))
                .isInstanceOf(ProcessFailed.class)
                .hasMessageContaining("incident-intake did not start: it ended with exit code 3")
                .hasMessageContaining("no such role: broken")
                .hasMessageContaining("log: " + elsewhere.log("incident-intake"));
    }

    @Test
    void keepsSecretsFromOtherUsers() throws IOException {
        try (var secrets = Files.list(options.dir().resolve("secrets"))) {
            assertThat(secrets)
                    .isNotEmpty()
                    .allSatisfy(secret ->
                            assertThat(Files.getPosixFilePermissions(secret)).hasToString("[OWNER_READ, OWNER_WRITE]"));
        }
    }

    private static JsonNode claims(String user) throws IOException, InterruptedException {
        var token = URI.create(stack.addresses().realm() + "/protocol/openid-connect/token");
        var form = "grant_type=password&client_id=dieuphoi-cli&username=%1$s&password=%1$s".formatted(user);
        var request = HttpRequest.newBuilder(token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            var json = JsonMapper.builder().build();
            var access = json.readValue(answer.body(), Map.class).get("access_token");
            var payload = access.toString().split("\\.")[1];
            return json.readTree(Base64.getUrlDecoder().decode(payload));
        }
    }

    private static int get(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
