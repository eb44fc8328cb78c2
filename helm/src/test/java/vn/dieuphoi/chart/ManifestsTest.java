package vn.dieuphoi.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart lints, and every manifest it makes is one that Kubernetes takes as it was meant. */
class ManifestsTest {

    private static final String EVERYTHING_ON = """
            gateway: {enabled: true}
            serviceMonitor: {enabled: true, labels: {release: prometheus}}
            webhooks: {enabled: true}
            database: {tls: {mode: verify-ca, caSecret: {name: ca}}}
            truststore: {secret: trust, key: trust.jks, type: JKS}
            services:
              incident-intake:
                podAnnotations: {a: b}
                nodeSelector: {disk: fast}
                tolerations: [{key: a, operator: Exists, effect: NoSchedule}]
                image: {digest: "sha256:%s"}
            """.formatted("0".repeat(64));

    @Test
    void lintsStrictly() {
        assertThat(Rendered.CHART.lint()).allMatch(remark -> remark.startsWith("[INFO]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "production"})
    void everyManifestOfAnExampleIsSound(String example) {
        assertAllSound(Rendered.example(example));
    }

    @Test
    void everyManifestWithEveryOptionIsSound() {
        assertAllSound(Rendered.with(EVERYTHING_ON));
    }

    @Test
    void aDigestGoesBeforeATag() {
        assertThat(Rendered.with(EVERYTHING_ON).all(V1Deployment.class))
                .extracting(deployment -> deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getImage())
                .contains("dieuphoi-incident-intake@sha256:" + "0".repeat(64), "dieuphoi-lessons-learned:0.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "production"})
    void everyServiceIsThere(String example) {
        var rendering = Rendered.example(example);
        var expected =
                Rendered.SERVICES.stream().map(name -> "dieuphoi-" + name).toList();
        assertThat(rendering.all(V1Deployment.class).map(V1Deployment::getMetadata))
                .extracting("name")
                .containsExactlyInAnyOrderElementsOf(expected);
        for (var kind : new Class<?>[] {V1Service.class, V1ServiceAccount.class, V1ConfigMap.class}) {
            assertThat(rendering.all(kind)).hasSize(expected.size());
        }
    }

    @Test
    void aServiceThatIsOffLeavesNothing() {
        var rendering = Rendered.with("services: {lessons-learned: {enabled: false}}");
        assertThat(rendering.manifests()).noneMatch(manifest -> manifest.text().contains("lessons-learned"));
    }

    @Test
    void theMinimalSetMakesNothingThatNeedsAnOperator() {
        var kinds = Rendered.example("minimal").manifests().stream()
                .collect(Collectors.groupingBy(Manifest::kind, Collectors.counting()));
        assertThat(kinds)
                .isEqualTo(Map.of(
                        "ConfigMap", 4L, "Deployment", 4L, "NetworkPolicy", 5L, "Service", 4L, "ServiceAccount", 4L));
    }

    private static void assertAllSound(Rendering rendering) {
        assertThat(rendering.manifests()).isNotEmpty().allSatisfy(ManifestsTest::assertSound);
        assertThat(rendering.manifests().stream().map(Manifest::toString)).doesNotHaveDuplicates();
    }

    private static void assertSound(Manifest manifest) {
        if (manifest.isOfKubernetes()) {
            assertThat(manifest.judged()).isNotNull();
        } else {
            OperatorKinds.check(manifest);
        }
        assertThat(manifest.tree().getAsJsonObject("metadata").get("namespace").getAsString())
                .isEqualTo(Chart.RELEASE);
    }
}
