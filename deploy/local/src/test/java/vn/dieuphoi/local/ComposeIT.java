package vn.dieuphoi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.local.compose.ComposeSystem;
import vn.dieuphoi.local.demo.Demonstration;
import vn.dieuphoi.parts.FreePort;
import vn.dieuphoi.testkit.InContainers;

/** The main job on the images, started by compose beside whatever else runs; with {@code -Pcontainers} only. */
@InContainers
class ComposeIT {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @Nullable
    private static ComposeSystem system;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                System.getProperty("INFRA", "embedded").equals("containers"),
                "the images are tried with -Pcontainers, after ./dieuphoi images");
        var settings = Path.of("target/compose-it.env").toAbsolutePath();
        Files.deleteIfExists(settings);
        var candidate = ComposeSystem.beside(HOME, "dieuphoi-it", settings, freePorts());
        var missing = candidate.missing();
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        system = candidate;
        system.up(new Console(System.err));
    }

    private static Map<String, String> freePorts() {
        var ports = new HashMap<String, String>();
        for (var name : new String[] {"INTAKE", "COORDINATOR", "TIMERS", "LESSONS", "KEYCLOAK", "MAIL"}) {
            ports.put(name + "_PORT", Integer.toString(FreePort.next()));
        }
        return ports;
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.down(true);
        }
    }

    @Test
    void takesAnIncidentThroughTheWholeChainInContainers() {
        var running = Objects.requireNonNull(system);
        var realm = new SampleRealm(running.addresses().realm());
        var outcome = new Demonstration(running.addresses(), realm::token, System.err::println).incident();
        assertThat(outcome.isSound()).isTrue();
        assertThat(outcome.acknowledged()).isEqualTo(4);
    }
}
