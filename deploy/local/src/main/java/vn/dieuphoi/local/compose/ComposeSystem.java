package vn.dieuphoi.local.compose;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.local.stack.Addresses;
import vn.dieuphoi.local.stack.Progress;
import vn.dieuphoi.parts.process.Interrupted;
import vn.dieuphoi.parts.process.Readiness;

/** The whole system in containers. */
public final class ComposeSystem {

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final List<String> IMAGES = List.of(
            "dieuphoi-incident-intake",
            "dieuphoi-national-coordinator",
            "dieuphoi-escalation-timers",
            "dieuphoi-lessons-learned",
            "dieuphoi-mail");

    private final Path folder;
    private final String project;
    private final ComposeSettings settings;

    private ComposeSystem(Path folder, String project, Path settings) {
        this.folder = folder;
        this.project = project;
        this.settings = new ComposeSettings(settings.toAbsolutePath());
    }

    /** The one of {@code deploy/compose}, with the settings in its {@code .env}. */
    public static ComposeSystem of(Path home) {
        var folder = home.resolve("deploy/compose");
        return new ComposeSystem(folder, "dieuphoi", folder.resolve(".env"));
    }

    /** One beside it, under another name, with settings of its own; for tests. */
    public static ComposeSystem beside(Path home, String project, Path settings, Map<String, String> values) {
        var other = new ComposeSystem(home.resolve("deploy/compose"), project, settings);
        other.writeSettings();
        other.settings.add(values);
        return other;
    }

    /** What is missing on this machine, in words; empty when everything is there. */
    public Optional<String> missing() {
        if (!Tool.ENGINE.succeeds("info")) {
            return Optional.of("no container engine answers ('docker info')");
        }
        if (Tool.compose().isEmpty()) {
            return Optional.of("there is neither 'docker compose' nor 'docker-compose'");
        }
        writeSettings();
        return IMAGES.stream()
                .map(image -> image + ":" + settings.value("TAG", "0.1.0"))
                .filter(image -> !Tool.ENGINE.succeeds("image", "inspect", image))
                .findFirst()
                .map(image -> "the image " + image + " is not built: ./dieuphoi images");
    }

    /** Starts everything in the order of health, and returns when the four services are ready. */
    public void up(Progress progress) {
        missing().ifPresent(reason -> {
            throw new NoEngine(reason);
        });
        var began = System.nanoTime();
        run("up", "-d");
        for (var service : services()) {
            awaitReady(service);
            progress.ready(service.getAuthority(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** Ends everything; the data stays in its volumes unless it is to be thrown away. */
    public void down(boolean withData) {
        if (withData) {
            run("down", "-v");
        } else {
            run("down");
        }
    }

    public Addresses addresses() {
        return new Addresses(settings.ports());
    }

    private void writeSettings() {
        if (Files.notExists(settings.file())) {
            settings.write(folder.resolve("secrets"));
        }
    }

    private List<URI> services() {
        var at = addresses();
        return Stream.of(at.intake(), at.coordinator(), at.timers(), at.lessons())
                .map(service -> service.resolve("/q/health/ready"))
                .toList();
    }

    private void awaitReady(URI health) {
        var end = System.nanoTime() + READY_LIMIT.toNanos();
        while (!Readiness.answers(health)) {
            if (System.nanoTime() > end) {
                throw new NoEngine(health + " is not ready after " + READY_LIMIT.toSeconds()
                        + " s; see: docker logs, with the names of 'docker ps'");
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                throw new Interrupted(health.toString(), interrupted);
            }
        }
    }

    private void run(String... words) {
        var tool = Tool.compose().orElseThrow(() -> new NoEngine("no compose program"));
        var command = new ArrayList<>(List.of(
                "-p",
                project,
                "--env-file",
                settings.file().toString(),
                "-f",
                folder.resolve("docker-compose.yaml").toString()));
        command.addAll(List.of(words));
        var exit = tool.run(command);
        if (exit != 0) {
            throw new NoEngine("compose " + String.join(" ", words) + " ended with exit code " + exit);
        }
    }
}
