package vn.dieuphoi.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Real servers, started when they are first asked for, ended with this JVM. */
final class RunInfrastructure implements Infrastructure {

    private static final RunInfrastructure INSTANCE = new RunInfrastructure();
    private static final int KEY_BITS = 2048;

    private record Servers(RunPostgres postgres, RunKafka kafka, RunMail mail) {}

    private final KeyPair tokenKeys = newKeys();
    private final String pageSecret = UUID.randomUUID() + "-" + UUID.randomUUID();
    private @Nullable Servers servers;

    private RunInfrastructure() {}

    /** The one of this JVM; called by name across class loaders. */
    static RunInfrastructure instance() {
        return INSTANCE;
    }

    @Override
    public RealPostgres postgres() {
        return servers().postgres();
    }

    @Override
    public RealKafka kafka() {
        return servers().kafka();
    }

    @Override
    public RealMail mail() {
        return servers().mail();
    }

    @Override
    public KeyPair tokenKeys() {
        return tokenKeys;
    }

    @Override
    public synchronized Map<String, String> begin() {
        var running = servers();
        running.kafka().begin();
        running.mail().begin();
        var settings = new LinkedHashMap<String, String>();
        settings.putAll(running.postgres().begin());
        settings.put("dieuphoi.kafka", running.kafka().bootstrap());
        settings.put("dieuphoi.smtp.host", "127.0.0.1");
        settings.put("dieuphoi.smtp.port", Integer.toString(running.mail().port()));
        settings.put("dieuphoi.page.secret", pageSecret);
        settings.putAll(tokenSettings());
        return settings;
    }

    private Map<String, String> tokenSettings() {
        return Map.of(
                "dieuphoi.issuer", TestTokens.ISSUER,
                "quarkus.oidc.public-key",
                        Base64.getEncoder().encodeToString(tokenKeys.getPublic().getEncoded()),
                "quarkus.oidc.auth-server-url", "",
                "quarkus.oidc.token.issuer", TestTokens.ISSUER,
                "quarkus.oidc.token.audience", TestTokens.AUDIENCE);
    }

    private synchronized Servers servers() {
        var running = servers == null ? start() : servers;
        servers = running;
        return running;
    }

    private static Servers start() {
        var folder = newFolder();
        var machines = RealInfrastructure.choice().machines();
        var postgres = inParallel(() -> machines.postgres(folder.resolve("postgres")));
        var kafka = inParallel(() -> machines.kafka(folder.resolve("kafka")));
        var mail = inParallel(() -> machines.mail(folder.resolve("mail")));
        var starting = List.<CompletableFuture<? extends RunServer>>of(postgres, kafka, mail);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(starting, folder)));
        return new Servers(postgres.join(), kafka.join(), mail.join());
    }

    private static <T> CompletableFuture<T> inParallel(Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, task -> new Thread(task).start());
    }

    private static void end(List<CompletableFuture<? extends RunServer>> started, Path folder) {
        started.stream()
                .filter(start -> start.state() == Future.State.SUCCESS)
                .map(CompletableFuture::join)
                .forEach(RunServer::kill);
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException leftover) {
            throw new UncheckedIOException("could not remove " + folder, leftover);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("dieuphoi-tests");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
