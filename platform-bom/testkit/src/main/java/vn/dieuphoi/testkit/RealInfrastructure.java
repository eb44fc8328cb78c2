package vn.dieuphoi.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Real PostgreSQL, Kafka and mail for a {@code @QuarkusTest}: {@code @WithTestResource(RealInfrastructure.class)}. The
 * servers are shared by all tests of a JVM; each start of a service finds an empty database, empty topics and no mail.
 * Tokens of {@link TestTokens} are accepted. The system property {@code INFRA} chooses where the servers run:
 * {@code embedded} (the default), each a process of this machine, or {@code containers}, which the build's profile
 * {@code -Pcontainers} sets.
 */
public final class RealInfrastructure implements QuarkusTestResourceLifecycleManager {

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
        return AcrossLoaders.theOne(Infrastructure.class, RunInfrastructure.class);
    }

    static Choice choice() {
        return Choice.of(System.getProperty("INFRA", "embedded"));
    }

    @Override
    public Map<String, String> start() {
        return begin();
    }

    /** The servers stay for the next test; they end with the JVM. */
    @Override
    public void stop() {}
}
