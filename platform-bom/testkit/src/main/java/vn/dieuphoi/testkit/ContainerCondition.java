package vn.dieuphoi.testkit;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What {@code -Pcontainers} may run: nothing is passed there that did not run on containers. Tests on
 * {@link RealInfrastructure} run where an engine answers; the others, and all of them without an engine, are skipped
 * and say why. JUnit finds this class by itself, in that profile only.
 */
public final class ContainerCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (RealInfrastructure.choice() != Choice.CONTAINERS) {
            return enabled("servers are processes of this machine");
        }
        return context.getTestClass().flatMap(ContainerCondition::refusal).orElseGet(() -> enabled("in containers"));
    }

    private static Optional<ConditionEvaluationResult> refusal(Class<?> test) {
        if (!test.getSimpleName().endsWith("IT")) {
            return Optional.empty();
        }
        if (!isForContainers(test)) {
            return Optional.of(disabled("it starts processes of its own, so it says nothing about containers"));
        }
        return AcrossLoaders.theOne(Engine.class, DockerEngine.class).answers()
                ? Optional.empty()
                : Optional.of(disabled("no container engine answers on this machine"));
    }

    /** By name, because Quarkus loads test classes anew. */
    private static boolean isForContainers(Class<?> test) {
        if (has(test, InContainers.class)) {
            return true;
        }
        var resource = Optional.ofNullable(test.getAnnotation(WithTestResource.class));
        return has(test, QuarkusTest.class)
                && resource.map(given -> given.value().getName().equals(RealInfrastructure.class.getName()))
                        .orElse(true);
    }

    private static boolean has(Class<?> test, Class<?> annotation) {
        return Arrays.stream(test.getAnnotations())
                .anyMatch(found -> found.annotationType().getName().equals(annotation.getName()));
    }
}
