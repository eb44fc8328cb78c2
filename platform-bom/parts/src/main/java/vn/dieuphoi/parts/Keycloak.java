package vn.dieuphoi.parts;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.parts.process.Launch;
import vn.dieuphoi.parts.process.OwnProcess;
import vn.dieuphoi.parts.process.Readiness;

/** A real Keycloak with one imported realm, {@code dieuphoi}. */
public final class Keycloak implements Part {

    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final KeycloakOptions options;
    private volatile OwnProcess process;

    private Keycloak(KeycloakOptions options) {
        this.options = options;
        this.process = launched();
    }

    /**
     * Starts the server, importing the realm on the first start, and returns when the realm answers.
     *
     * @throws PortTaken when another server listens on one of the ports
     */
    public static Keycloak start(KeycloakOptions options) {
        OwnProcess.endLeftover(launch(options));
        checkPorts(options);
        new KeycloakHome(options.home()).build();
        new KeycloakFolder(options).prepare();
        return new Keycloak(options);
    }

    /** The realm's address, also the issuer of its tokens. */
    public URI realm() {
        return URI.create("http://127.0.0.1:" + options.port() + "/realms/dieuphoi");
    }

    public int port() {
        return options.port();
    }

    @Override
    public OwnProcess process() {
        return process;
    }

    @Override
    public void stop() {
        process.stop("TERM", STOP_LIMIT);
    }

    @Override
    public void restart() {
        stop();
        checkPorts(options);
        process = launched();
    }

    /** "Started" is logged before the realm is imported, so the realm itself is asked. */
    private OwnProcess launched() {
        var document = URI.create(realm() + "/.well-known/openid-configuration");
        return Readiness.start(
                launch(options), START_LIMIT, () -> Readiness.listens(options.port()) && Readiness.answers(document));
    }

    /** {@code --cache=local} belongs to the start: without it Keycloak listens beyond the loopback address. */
    private static Launch launch(KeycloakOptions options) {
        var script = new KeycloakFolder(options).script().toString();
        var command = List.of(
                "sh",
                script,
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=127.0.0.1",
                "--http-port=" + options.port(),
                "--http-management-port=" + options.managementPort(),
                "--import-realm");
        return new Launch("keycloak", command, environment(options), options.dir(), options.log());
    }

    private static Map<String, String> environment(KeycloakOptions options) {
        var environment = new HashMap<>(KeycloakHome.environment());
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx256m");
        environment.putAll(options.environment());
        return environment;
    }

    private static void checkPorts(KeycloakOptions options) {
        Ports.check(Map.of("Keycloak", options.port(), "Keycloak management", options.managementPort()));
    }
}
