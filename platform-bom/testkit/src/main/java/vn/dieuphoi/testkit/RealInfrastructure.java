package vn.dieuphoi.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Set;

/**
 * Real PostgreSQL, Kafka and mail for a {@code @QuarkusTest}: {@code @WithTestResource(RealInfrastructure.class)}. The
 * servers are shared by all tests of a JVM; each start of a service finds an empty database, empty topics and no mail.
 * Tokens of {@link TestTokens} are accepted. The environment variable {@code INFRA} chooses where the servers come
 * from: {@code auto} (the default) or {@code embedded}, which today are the same.
 */
public final class RealInfrastructure implements QuarkusTestResourceLifecycleManager {

    private static final Set<String> CHOICES = Set.of("auto", "embedded");

    /** The PostgreSQL of this test run; started when it is first asked for. */
    public static RealPostgres postgres() {
        return theOne().postgres();
    }

    /** The Kafka broker of this test run; started when it is first asked for. */
    public static RealKafka kafka() {
        return theOne().kafka();
    }

    /** The mail server of this test run; started when it is first asked for. */
    public static RealMail mail() {
        return theOne().mail();
    }

    /**
     * An empty database and empty topics, and the configuration of a service on them; for tests that start a service as
     * a process. A {@code @QuarkusTest} is given it without asking.
     */
    @CanIgnoreReturnValue
    public static Map<String, String> begin() {
        return theOne().begin();
    }

    static Infrastructure theOne() {
        return AcrossLoaders.theOne(Infrastructure.class, EmbeddedInfrastructure.class);
    }

    @Override
    public Map<String, String> start() {
        checkChoice(System.getenv().getOrDefault("INFRA", "auto"));
        return begin();
    }

    static void checkChoice(String choice) {
        if (!CHOICES.contains(choice)) {
            throw new IllegalArgumentException("INFRA=%s is not known: use one of %s".formatted(choice, CHOICES));
        }
    }

    /** The servers stay for the next test; they end with the JVM. */
    @Override
    public void stop() {}
}
