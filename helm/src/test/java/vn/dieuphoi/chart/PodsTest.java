package vn.dieuphoi.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds of every pod of every set of values. */
class PodsTest {

    private static final List<V1Deployment> DEPLOYMENTS = Stream.of("minimal", "production")
            .flatMap(example -> Rendered.example(example).all(V1Deployment.class))
            .toList();
    private static final List<V1PodSpec> PODS = DEPLOYMENTS.stream()
            .map(deployment -> deployment.getSpec().getTemplate().getSpec())
            .toList();

    @ParameterizedTest
    @FieldSource("PODS")
    void runsAsNobodyInParticular(V1PodSpec pod) {
        var security = pod.getSecurityContext();
        assertThat(security.getRunAsNonRoot()).isTrue();
        assertThat(security.getRunAsUser()).isPositive();
        assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getHostPID()).isNull();
    }

    @ParameterizedTest
    @FieldSource("PODS")
    void asksNothingOfTheCluster(V1PodSpec pod) {
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getServiceAccountName()).startsWith("dieuphoi-");
        assertThat(pod.getEnableServiceLinks()).isFalse();
    }

    @ParameterizedTest
    @FieldSource("PODS")
    void canDoNoMoreThanItNeeds(V1PodSpec pod) {
        var security = only(pod).getSecurityContext();
        assertThat(security.getRunAsNonRoot()).isTrue();
        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
        assertThat(security.getPrivileged()).isFalse();
        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(security.getCapabilities().getAdd()).isNullOrEmpty();
    }

    @ParameterizedTest
    @FieldSource("PODS")
    void writesOnlyToItsOwnTmp(V1PodSpec pod) {
        var writable = only(pod).getVolumeMounts().stream()
                .filter(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                .toList();
        assertThat(writable).extracting("mountPath").containsExactly("/tmp");
        assertThat(pod.getVolumes()).noneMatch(volume -> volume.getHostPath() != null);
        assertThat(pod.getVolumes())
                .filteredOn(volume -> volume.getName().equals("tmp"))
                .allMatch(volume -> volume.getEmptyDir() != null);
    }

    @ParameterizedTest
    @FieldSource("PODS")
    void saysHowItIs(V1PodSpec pod) {
        var container = only(pod);
        assertProbe(container.getStartupProbe(), "/q/health/started");
        assertProbe(container.getReadinessProbe(), "/q/health/ready");
        assertProbe(container.getLivenessProbe(), "/q/health/live");
    }

    @ParameterizedTest
    @FieldSource("PODS")
    void saysWhatItNeeds(V1PodSpec pod) {
        var resources = only(pod).getResources();
        assertThat(resources.getRequests()).containsKeys("cpu", "memory");
        assertThat(resources.getLimits()).containsKey("memory");
        assertThat(resources.getLimits().get("memory").getNumber())
                .isGreaterThanOrEqualTo(resources.getRequests().get("memory").getNumber());
    }

    @ParameterizedTest
    @FieldSource("PODS")
    void takesItsSecretsFromSecrets(V1PodSpec pod) {
        assertThat(only(pod).getEnv())
                .extracting(V1EnvVar::getName)
                .contains("DIEUPHOI_DB_PASSWORD")
                .doesNotHaveDuplicates();
        assertThat(only(pod).getEnv())
                .allMatch(variable ->
                        variable.getValue() == null && variable.getValueFrom().getSecretKeyRef() != null);
    }

    @ParameterizedTest
    @FieldSource("PODS")
    void isSpreadOverNodesAndZones(V1PodSpec pod) {
        assertThat(pod.getTopologySpreadConstraints())
                .extracting("topologyKey")
                .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
    }

    @ParameterizedTest
    @FieldSource("PODS")
    void hasTimeToEnd(V1PodSpec pod) {
        var leaving = only(pod).getLifecycle().getPreStop().getSleep().getSeconds();
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(leaving + 20);
    }

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void isReplacedWithoutAGap(V1Deployment deployment) {
        var update = deployment.getSpec().getStrategy().getRollingUpdate();
        assertThat(update.getMaxUnavailable().getIntValue()).isZero();
        assertThat(update.getMaxSurge().getIntValue()).isEqualTo(1);
    }

    @Test
    void aNewSettingMakesNewPods() {
        assertThat(checksum("services: {lessons-learned: {environment: {DIEUPHOI_OUTBOX_BATCH: '64'}}}"))
                .isNotEqualTo(checksum("services: {lessons-learned: {environment: {DIEUPHOI_OUTBOX_BATCH: '32'}}}"));
    }

    private static String checksum(String values) {
        var lessons = Rendered.byName(
                        Rendered.with(values),
                        V1Deployment.class,
                        item -> item.getMetadata().getName())
                .get("dieuphoi-lessons-learned");
        return lessons.getSpec().getTemplate().getMetadata().getAnnotations().get("checksum/environment");
    }

    private static V1Container only(V1PodSpec pod) {
        assertThat(pod.getContainers()).hasSize(1);
        assertThat(pod.getInitContainers()).isNullOrEmpty();
        return pod.getContainers().getFirst();
    }

    private static void assertProbe(V1Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrValue()).isEqualTo("http");
        assertThat(probe.getTimeoutSeconds()).isLessThanOrEqualTo(probe.getPeriodSeconds() + 1);
    }
}
