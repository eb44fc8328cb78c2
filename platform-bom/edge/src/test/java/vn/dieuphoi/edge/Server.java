package vn.dieuphoi.edge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import vn.dieuphoi.parts.FreePort;
import vn.dieuphoi.parts.Postgres;
import vn.dieuphoi.parts.PostgresOptions;

/** A real database and a key to sign tokens with. The testkit stands on this module, so it cannot help here. */
public class Server implements QuarkusTestResourceLifecycleManager {
    private Postgres postgres;

    @Override
    public Map<String, String> start() {
        postgres = Postgres.start(new PostgresOptions(folder(), FreePort.next()));
        postgres.createDatabase("edge", "edge", "edge");
        KeyPair keys = keys();
        return Map.of(
                "dieuphoi.db.name",
                "edge",
                "dieuphoi.db.password",
                "edge",
                "dieuphoi.db.host",
                "127.0.0.1",
                "dieuphoi.db.port",
                Integer.toString(postgres.port()),
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
                "smallrye.jwt.sign.key",
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, new TestInjector.MatchesType(Postgres.class));
    }

    @Override
    public void stop() {
        postgres.stop();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "postgres");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
