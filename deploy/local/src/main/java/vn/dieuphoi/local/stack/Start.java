package vn.dieuphoi.local.stack;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.dieuphoi.parts.JavaCommand;
import vn.dieuphoi.parts.Kafka;
import vn.dieuphoi.parts.KafkaOptions;
import vn.dieuphoi.parts.Keycloak;
import vn.dieuphoi.parts.KeycloakHome;
import vn.dieuphoi.parts.KeycloakOptions;
import vn.dieuphoi.parts.MailServer;
import vn.dieuphoi.parts.MailServerOptions;
import vn.dieuphoi.parts.Part;
import vn.dieuphoi.parts.Postgres;
import vn.dieuphoi.parts.PostgresOptions;

/** Who waits for whom when everything starts: the services for databases and topics, nobody for anything else. */
record Start(StackOptions options, Secrets secrets, Crew crew, Progress progress) {

    /** Starts everything in parallel; completes when all is ready, or with the first failure. */
    CompletableFuture<Void> begin(ExecutorService threads) {
        var keycloak = CompletableFuture.runAsync(() -> started("keycloak", this::keycloak), threads);
        var mail = CompletableFuture.runAsync(() -> started("mail", this::mail), threads);
        var kafka = CompletableFuture.runAsync(() -> started("kafka", this::kafka), threads);
        var postgres = CompletableFuture.runAsync(() -> started("postgres", this::postgres), threads);
        var grounded = CompletableFuture.allOf(kafka, postgres);
        var services = options.services().stream()
                .map(plan -> grounded.thenRunAsync(() -> started(plan.name(), () -> service(plan)), threads));
        return firstFailureOrAll(Stream.concat(Stream.of(keycloak, mail), services));
    }

    private static CompletableFuture<Void> firstFailureOrAll(Stream<CompletableFuture<Void>> starts) {
        var failure = new CompletableFuture<Void>();
        var watched = starts.map(start -> start.whenComplete((done, failed) -> {
            if (failed != null) {
                failure.completeExceptionally(failed);
            }
        }));
        var all = CompletableFuture.allOf(watched.toArray(CompletableFuture[]::new));
        return CompletableFuture.anyOf(failure, all).thenAccept(first -> {});
    }

    private void started(String name, Supplier<Part> starting) {
        if (!options.starts(name)) {
            return;
        }
        var since = System.nanoTime();
        crew.join(starting.get());
        progress.ready(name, Duration.ofNanos(System.nanoTime() - since));
    }

    private Part postgres() {
        var dir = options.dir().resolve("postgres");
        var postgres = Postgres.start(new PostgresOptions(
                dir,
                options.ports().postgres(),
                options.postgresBinaries(),
                options.log("postgres"),
                options.databaseSettings()));
        crew.join(postgres);
        for (var plan : options.services()) {
            postgres.createDatabase(plan.database(), plan.database(), secrets.database(plan.database()));
        }
        return postgres;
    }

    private Part kafka() {
        var kafka = Kafka.start(new KafkaOptions(
                options.dir().resolve("kafka"),
                options.ports().kafka(),
                options.ports().kafkaController(),
                JavaCommand.classPath(),
                options.log("kafka"),
                options.partFlags()));
        crew.join(kafka);
        kafka.createTopics();
        return kafka;
    }

    private Part keycloak() {
        var home = new KeycloakHome(options.keycloakHome());
        if (!home.isBuilt()) {
            progress.note("keycloak is being prepared, once, for about half a minute");
            home.build();
        }
        return Keycloak.start(new KeycloakOptions(
                home.path(),
                options.dir().resolve("keycloak"),
                options.ports().keycloak(),
                options.ports().keycloakManagement(),
                options.realmFile(),
                keycloakEnvironment(),
                options.log("keycloak")));
    }

    private Map<String, String> keycloakEnvironment() {
        var coordinator = new Addresses(options.ports()).coordinator().toString();
        return Map.of(
                "DIEUPHOI_WEB_SECRET", secrets.web(),
                "DIEUPHOI_WEB_ADDRESS", coordinator.replaceFirst("/$", ""),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdministrator());
    }

    private Part mail() {
        return MailServer.start(new MailServerOptions(
                options.dir().resolve("mail"),
                options.ports().smtp(),
                options.ports().mailPage(),
                JavaCommand.classPath(),
                options.log("mail"),
                options.partFlags()));
    }

    private Part service(ServicePlan plan) {
        return ServiceProcess.start(plan, new ServiceLaunch(options, secrets));
    }
}
