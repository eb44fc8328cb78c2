package vn.dieuphoi.chart;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every environment variable of the chart is a setting that its service has. */
class SettingsTest {

    private static final Collection<String> SERVICES = Rendered.SERVICES;
    private static final Set<String> PLATFORM = PlatformSettings.all();
    /** Read by the Java virtual machine. */
    private static final String JVM = "JAVA_TOOL_OPTIONS";

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyVariableIsASettingOfItsService(String service) {
        for (var example : new String[] {"minimal", "production"}) {
            assertThat(unknown(service, variables(example, service)))
                    .as(
                            "variables of %s (%s) that are no setting of it: correct templates/_environment.tpl",
                            service, example)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void noticesAVariableThatNoServiceHas(String service) {
        var planted = Set.of("DIEUPHOI_KAFKA", "DIEUPHOI_KAFKA_SERVERS", "QUARKUS_HTTP_PROT", "KAFKA_SASL_MECHANISMS");
        assertThat(unknown(service, planted))
                .containsExactly("DIEUPHOI_KAFKA_SERVERS", "KAFKA_SASL_MECHANISMS", "QUARKUS_HTTP_PROT");
    }

    @Test
    void noticesAVariableOfAnotherService() {
        assertThat(unknown("incident-intake", Set.of("TIMERS_PAGE_SENDER", "DIEUPHOI_PAGE_SECRET")))
                .containsExactly("DIEUPHOI_PAGE_SECRET", "TIMERS_PAGE_SENDER");
        assertThat(unknown("escalation-timers", Set.of("TIMERS_PAGE_SENDER", "DIEUPHOI_PAGE_SECRET")))
                .isEmpty();
    }

    @Test
    void noticesASettingThatTheServiceGaveUp() {
        assertThat(unknown("escalation-timers", Set.of("QUARKUS_MAILER_HOST", "DIEUPHOI_SMTP_HOST")))
                .containsExactly("QUARKUS_MAILER_HOST");
    }

    @Test
    void noticesWhatQuarkusFixesAtBuildTime() {
        assertThat(unknown("incident-intake", Set.of("QUARKUS_DATASOURCE_DB_KIND", "QUARKUS_HTTP_PORT")))
                .containsExactly("QUARKUS_DATASOURCE_DB_KIND");
    }

    private static Set<String> unknown(String service, Set<String> variables) {
        var known = new HashSet<>(PLATFORM);
        known.addAll(ServiceSettings.of(service));
        var names = known.stream().map(SettingsTest::variable).collect(toSet());
        var unknown = new TreeSet<>(variables);
        unknown.removeAll(names);
        unknown.remove(JVM);
        return unknown;
    }

    /** As MicroProfile Config looks a property up in the environment. */
    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> variables(String example, String service) {
        var rendering = Rendered.example(example);
        var name = "dieuphoi-" + service;
        var settings = Rendered.byName(
                rendering, V1ConfigMap.class, item -> item.getMetadata().getName());
        var all = new HashSet<>(settings.get(name).getData().keySet());
        container(rendering, name).getEnv().stream().map(V1EnvVar::getName).forEach(all::add);
        return all;
    }

    private static V1Container container(Rendering rendering, String name) {
        return Rendered.byName(
                        rendering,
                        V1Deployment.class,
                        item -> item.getMetadata().getName())
                .get(name)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
    }
}
