package vn.dieuphoi.proof;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dieuphoi.parts.FreePort;
import vn.dieuphoi.parts.JavaCommand;
import vn.dieuphoi.parts.process.Launch;
import vn.dieuphoi.parts.process.OwnProcess;
import vn.dieuphoi.parts.process.Readiness;

/** One running ledger, a process of its own. */
final class Ledger {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final int port = FreePort.next();
    private final OwnProcess process;

    Ledger(Ground ground, String name, String password, List<String> settings) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx192m",
                "-Ddieuphoi.port=" + port,
                "-Ddieuphoi.db.host=127.0.0.1",
                "-Ddieuphoi.db.port=" + ground.postgres.port(),
                "-Ddieuphoi.kafka=" + ground.kafka.bootstrap()));
        settings.forEach(setting -> options.add("-D" + setting));
        Launch launch = launch(ground.directory, name, password, options);
        Path log = ground.directory.resolve(name + ".log");
        process = Readiness.start(launch, Duration.ofSeconds(60), () -> saysThatItListens(log));
    }

    /** Its own word: on the port alone somebody else might answer. */
    private boolean saysThatItListens(Path log) {
        try {
            return Files.exists(log) && Files.readString(log).contains("Listening on: http://127.0.0.1:" + port);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Launch launch(Path directory, String name, String password, List<String> options) {
        Path jar = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
        return new Launch(
                name,
                JavaCommand.of(options, List.of("-jar", jar.toString())),
                Map.of("DIEUPHOI_DB_PASSWORD", password),
                directory,
                directory.resolve(name + ".log"));
    }

    void enter(UUID lesson, int count) {
        String ignored = post("/entries?lesson=%s&count=%d".formatted(lesson, count));
    }

    /** How a replay ended, or how far it is. */
    record Course(String state, long done, long applied, String failure) {
        boolean over() {
            return state.equals("DONE") || state.equals("FAILED");
        }
    }

    /** Asks for a replay; empty when the same is in progress. */
    String ask(String subject) {
        return post("/replays?subject=" + subject);
    }

    Course course(String replay) {
        String[] words = send(HttpRequest.newBuilder(address("/replays/" + replay))
                        .build())
                .split(" ");
        return new Course(words[0], Long.parseLong(words[1]), Long.parseLong(words[2]), words[3]);
    }

    /** Replays to the end. */
    Course replay(String subject) {
        String replay = ask(subject);
        await().atMost(PATIENCE).until(() -> course(replay).over());
        return course(replay);
    }

    /** The sum of a counter over all its labels. */
    double metric(String name) {
        return send(HttpRequest.newBuilder(address("/q/metrics")).build())
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.kill();
    }

    private String post(String path) {
        return send(HttpRequest.newBuilder(address(path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
