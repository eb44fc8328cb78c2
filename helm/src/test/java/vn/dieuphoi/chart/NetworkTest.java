package vn.dieuphoi.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyEgressRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may talk to whom. */
class NetworkTest {

    private final Map<String, V1NetworkPolicy> policies = Rendered.byName(
            Rendered.example("production"),
            V1NetworkPolicy.class,
            item -> item.getMetadata().getName());

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "production"})
    void everythingIsDeniedToEveryPod(String example) {
        var rendering = Rendered.example(example);
        var deny = Rendered.byName(
                        rendering,
                        V1NetworkPolicy.class,
                        item -> item.getMetadata().getName())
                .get("dieuphoi-deny-all")
                .getSpec();
        assertThat(deny.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.getIngress()).isNullOrEmpty();
        assertThat(deny.getEgress()).isNullOrEmpty();
        assertThat(rendering.all(V1Deployment.class))
                .hasSize(4)
                .allSatisfy(deployment -> assertThat(
                                deployment.getSpec().getTemplate().getMetadata().getLabels())
                        .containsAllEntriesOf(deny.getPodSelector().getMatchLabels()));
    }

    @Test
    void onlyTheControllerAndTheMonitoringComeIn() {
        services()
                .forEach(policy -> assertThat(policy.getSpec().getIngress())
                        .flatMap(rule -> rule.getFrom())
                        .extracting(peer ->
                                peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name"))
                        .containsExactly("ingress-nginx", "monitoring"));
    }

    @Test
    void aServiceThatSendsNothingReachesOnlyItsParts() {
        assertThat(ports("dieuphoi-incident-intake"))
                .isEqualTo(List.of("53/UDP 53/TCP", "5432/TCP", "9093/TCP", "443/TCP"));
        assertThat(ports("dieuphoi-lessons-learned")).isEqualTo(ports("dieuphoi-incident-intake"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dieuphoi-national-coordinator", "dieuphoi-escalation-timers"})
    void aServiceThatSendsReachesTheMailServerAndPublicAddresses(String service) {
        assertThat(ports(service))
                .isEqualTo(List.of("53/UDP 53/TCP", "5432/TCP", "9093/TCP", "443/TCP", "587/TCP", "443/TCP"));
        var world = egress(service).getLast().getTo();
        assertThat(world).singleElement().satisfies(peer -> {
            assertThat(peer.getIpBlock().getCidr()).isEqualTo("0.0.0.0/0");
            assertThat(peer.getIpBlock().getExcept())
                    .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8");
        });
    }

    @Test
    void noRuleLeavesItsPeersOpen() {
        services().forEach(policy -> {
            assertThat(policy.getSpec().getEgress())
                    .allMatch(rule -> !rule.getTo().isEmpty());
            assertThat(policy.getSpec().getIngress())
                    .allMatch(rule -> !rule.getFrom().isEmpty());
        });
    }

    @Test
    void refusesARuleWithoutPeersWhichWouldMeanEverybody() {
        assertThatThrownBy(() -> Rendered.with("networkPolicy: {egress: {kafka: {peers: [], ports: [9092]}}}"))
                .isInstanceOf(ChartRefused.class)
                .hasMessageContaining("networkPolicy.egress.kafka.peers");
    }

    @Test
    void onlyPublicPathsAreShownOutside() {
        var paths = Rendered.example("production")
                .all(V1Ingress.class)
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream().map(path -> rule.getHost() + path.getPath()));
        assertThat(paths)
                .containsExactlyInAnyOrder(
                        "intake.dieuphoi.agency.example/v1",
                        "coordinator.dieuphoi.agency.example/v1",
                        "coordinator.dieuphoi.agency.example/cases",
                        "timers.dieuphoi.agency.example/v1",
                        "timers.dieuphoi.agency.example/pages",
                        "lessons.dieuphoi.agency.example/v1",
                        "lessons.dieuphoi.agency.example/public");
    }

    private Stream<V1NetworkPolicy> services() {
        return policies.values().stream()
                .filter(policy -> !policy.getMetadata().getName().endsWith("-deny-all"));
    }

    private List<V1NetworkPolicyEgressRule> egress(String service) {
        return policies.get(service).getSpec().getEgress();
    }

    private List<String> ports(String service) {
        return egress(service).stream()
                .map(rule -> String.join(
                        " ",
                        rule.getPorts().stream()
                                .map(port -> port.getPort() + "/" + port.getProtocol())
                                .toList()))
                .toList();
    }
}
