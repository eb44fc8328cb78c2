package vn.dieuphoi.testkit.house;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which classes may use the four dangerous things: subscriptions, clocks, producers and sessions; and configuration. */
final class Uses {

    private static final String OUTBOX = "vn.dieuphoi.outbox";
    private static final Set<String> SUBSCRIBING = Set.of("subscribe", "await", "subscribeAsCompletionStage");
    private static final Set<String> CLOCK_READS = Set.of(
            "java.lang.System.currentTimeMillis", "java.time.InstantSource.system", "java.util.Calendar.getInstance");
    private static final Set<String> PUBLISHING = Set.of(
            "org.eclipse.microprofile.reactive.messaging.Emitter",
            "org.eclipse.microprofile.reactive.messaging.Outgoing",
            "io.smallrye.reactive.messaging.MutinyEmitter",
            "io.smallrye.reactive.messaging.kafka.KafkaProducer",
            "org.apache.kafka.clients.producer.Producer",
            "org.apache.kafka.clients.producer.KafkaProducer");
    private static final Set<String> SESSIONS = Set.of(
            "org.hibernate.reactive.mutiny.Mutiny$Session",
            "org.hibernate.reactive.mutiny.Mutiny$StatelessSession",
            "org.hibernate.reactive.mutiny.Mutiny$SessionFactory",
            "io.vertx.mutiny.sqlclient.Pool",
            "io.vertx.mutiny.sqlclient.SqlClient",
            "io.vertx.sqlclient.Pool",
            "io.vertx.sqlclient.SqlClient",
            "jakarta.persistence.EntityManager",
            "vn.dieuphoi.outbox.Sql",
            "javax.sql.DataSource");
    private static final Set<String> LOOSE_CONFIG = Set.of(
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "org.eclipse.microprofile.config.ConfigProvider",
            "org.eclipse.microprofile.config.Config");

    private Uses() {}

    static ArchCondition<JavaClass> subscribeToNothing(Allowed allowed) {
        return Never.offend(
                "leave subscribing and waiting to the framework",
                allowed::covers,
                user -> calls(user, Uses::subscribes));
    }

    private static boolean subscribes(JavaAccess<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("io.smallrye.mutiny")
                && SUBSCRIBING.contains(call.getName());
    }

    static ArchCondition<JavaClass> readNoSystemClock(Allowed allowed) {
        return Never.offend("take time from the injected InstantSource", allowed::covers, Uses::readsOfSystemClock);
    }

    static Stream<String> readsOfSystemClock(JavaClass user) {
        return calls(user, Uses::readsSystemClock);
    }

    private static boolean readsSystemClock(JavaAccess<?> call) {
        var owner = call.getTargetOwner().getName();
        return CLOCK_READS.contains(owner + "." + call.getName())
                || owner.equals("java.time.Clock") && isClockOfTheMachine(call.getName())
                || owner.startsWith("java.time.") && call.getName().equals("now") && !takes(call, "java.time.Clock")
                || owner.equals("java.util.Date") && call.getName().equals("<init>") && takesNothing(call);
    }

    private static boolean isClockOfTheMachine(String method) {
        return method.startsWith("system") || method.startsWith("tick") && !method.equals("tick");
    }

    private static boolean takes(JavaAccess<?> call, String type) {
        return call.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.getName().equals(type));
    }

    private static boolean takesNothing(JavaAccess<?> call) {
        return call.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
    }

    static ArchCondition<JavaClass> publishOnlyFromOutbox(Allowed allowed) {
        return Never.offend(
                "publish through the outbox",
                user -> isOutbox(user) || allowed.covers(user),
                user -> dependencies(user, PUBLISHING));
    }

    static ArchCondition<JavaClass> holdSessionOnlyInStores(Allowed allowed) {
        return Never.offend(
                "leave database sessions to the Stores",
                user -> isOutbox(user) || isStore(user) || allowed.covers(user),
                user -> Stream.concat(dependencies(user, SESSIONS), calls(user, Uses::returnsSession)));
    }

    private static boolean returnsSession(JavaAccess<?> call) {
        return call.getTarget() instanceof CodeUnitAccessTarget target
                && SESSIONS.contains(target.getRawReturnType().getName());
    }

    private static boolean isOutbox(JavaClass user) {
        return user.getPackageName().equals(OUTBOX) || user.getPackageName().startsWith(OUTBOX + ".");
    }

    private static boolean isStore(JavaClass user) {
        return Layers.outermost(user).getSimpleName().endsWith("Store");
    }

    static ArchCondition<JavaClass> readConfigThroughMappings(Allowed allowed) {
        return Never.offend(
                "read configuration through a @ConfigMapping named *Config",
                allowed::covers,
                user -> Stream.concat(dependencies(user, LOOSE_CONFIG), misnamedMapping(user)));
    }

    private static Stream<String> misnamedMapping(JavaClass user) {
        return Stream.of(user)
                .filter(candidate -> candidate.isAnnotatedWith("io.smallrye.config.ConfigMapping"))
                .filter(mapping ->
                        !mapping.isInterface() || !mapping.getSimpleName().endsWith("Config"))
                .map(mapping -> mapping.getName() + " is a @ConfigMapping but not an interface named *Config");
    }

    private static Stream<String> calls(JavaClass user, Predicate<JavaAccess<?>> offending) {
        return Never.described(user.getAccessesFromSelf().stream().filter(offending));
    }

    private static Stream<String> dependencies(JavaClass user, Set<String> targets) {
        return Never.described(user.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> targets.contains(targetName(dependency))));
    }

    private static String targetName(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType().getName();
    }
}
