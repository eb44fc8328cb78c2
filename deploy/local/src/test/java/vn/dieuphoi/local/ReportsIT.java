package vn.dieuphoi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dieuphoi.local.stack.Stack;
import vn.dieuphoi.local.stack.StackOptions;
import vn.dieuphoi.local.stack.StackPorts;
import vn.dieuphoi.parts.JavaCommand;

/** A person's own notices on the built services: a result per line, and nothing twice after a SIGKILL. */
class ReportsIT {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Path SAMPLE = HOME.resolve("deploy/local/examples/reports.jsonl");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NOTICES = 60;
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private static Stack stack;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        var options = StackOptions.of(HOME)
                .withDir(Path.of("target/reports-it"))
                .withPorts(StackPorts.free())
                .withFresh(true);
        stack = Stack.start(options, new Console(System.err));
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    private Process send(Path file, Path results) throws IOException {
        var ports = stack.options().ports();
        var command = JavaCommand.of(
                List.of("-Xmx96m", "-cp", JavaCommand.classPath()),
                List.of(
                        ReportsProgram.class.getName(),
                        Integer.toString(ports.intake()),
                        Integer.toString(ports.coordinator()),
                        stack.addresses().realm().toString(),
                        file.toString(),
                        folder.resolve("journal").toString()));
        return new ProcessBuilder(command)
                .redirectOutput(results.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<JsonNode> sendAll(Path file, int exit) throws IOException, InterruptedException {
        var results = folder.resolve("results.jsonl");
        var sending = send(file, results);
        assertThat(sending.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(sending.exitValue()).isEqualTo(exit);
        var read = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(results)) {
            read.add(JSON.readTree(line));
        }
        return read;
    }

    private static Map<String, Long> states(List<JsonNode> results) {
        return results.stream()
                .collect(Collectors.groupingBy(result -> result.path("state").asText(), Collectors.counting()));
    }

    private static String notice(int number) {
        return """
                {"description":"Sự cố số %d","detectedAt":"2026-11-20T08:00:00+07:00","operator":{"organisation":"benh-vien-19"}}""".formatted(number);
    }

    private static long cases(String word) throws Exception {
        var request = HttpRequest.newBuilder(stack.addresses().coordinator().resolve("/v1/cases?limit=200"))
                .header(
                        "Authorization",
                        "Bearer " + new SampleRealm(stack.addresses().realm()).token("coordinator"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var listed = JSON.readTree(
                            client.send(request, BodyHandlers.ofString()).body())
                    .path("items");
            return StreamSupport.stream(listed.spliterator(), false)
                    .filter(one -> one.path("description").asText().contains(word))
                    .count();
        }
    }

    @Test
    void goesOnBehindAKillAndSendsNothingTwice() throws Exception {
        var file = folder.resolve("many.jsonl");
        Files.write(
                file,
                IntStream.rangeClosed(1, NOTICES).mapToObj(ReportsIT::notice).toList());
        var shown = folder.resolve("interrupted.jsonl");
        var killed = send(file, shown);
        await().atMost(LIMIT).until(() -> Files.readAllLines(shown).size() >= NOTICES / 4);
        killed.destroyForcibly().waitFor();
        assertThat(Files.readAllLines(shown)).hasSizeLessThan(NOTICES);
        var results = sendAll(file, 0);
        assertThat(results)
                .extracting(result -> result.path("line").asInt())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, NOTICES).boxed().toList());
        assertThat(states(results).keySet()).isSubsetOf("accepted", "unchanged");
        assertThat(results)
                .allSatisfy(
                        result -> assertThat(result.path("routedTo").asInt()).isEqualTo(5));
        assertThat(results.stream()
                        .map(result -> result.path("incident").asText())
                        .distinct())
                .hasSize(NOTICES);
        assertThat(cases("Sự cố số")).isEqualTo(NOTICES);
        assertThat(sendAll(file, 0)).as("the results, from the journal").isEqualTo(results);
        assertThat(cases("Sự cố số")).isEqualTo(NOTICES);
    }

    @Test
    void givesEachLineOfTheSampleItsResult() throws Exception {
        var results = sendAll(SAMPLE, 1);
        assertThat(results)
                .extracting(result -> result.path("state").asText())
                .containsExactly("accepted", "accepted", "accepted", "refused", "unchanged");
        assertThat(results.get(3).path("violations").path(0).path("pointer").asText())
                .isEqualTo("/detectedAt");
        assertThat(results.get(1).path("incident")).isEqualTo(results.get(4).path("incident"));
        assertThat(results.stream()
                        .filter(result -> !result.path("state").asText().equals("refused"))
                        .map(result -> result.path("receipt").asText())
                        .distinct())
                .hasSize(3);
    }
}
