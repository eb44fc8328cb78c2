package vn.dieuphoi.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What selects pods selects those that it is named after, and no others. */
class SelectorsTest {

    private final Rendering production = Rendered.example("production");
    private final Map<String, V1Deployment> deployments = Rendered.byName(
            production, V1Deployment.class, item -> item.getMetadata().getName());

    @Test
    void aDeploymentOwnsItsPods() {
        deployments.forEach((name, deployment) -> assertThat(
                        selected(deployment.getSpec().getSelector().getMatchLabels()))
                .containsExactly(name));
    }

    @Test
    void aServiceLeadsToItsPods() {
        assertThat(production.all(V1Service.class)).hasSize(4).allSatisfy(service -> {
            assertThat(selected(service.getSpec().getSelector()))
                    .containsExactly(service.getMetadata().getName());
            assertThat(service.getSpec().getPorts().getFirst().getTargetPort().getStrValue())
                    .isEqualTo("http");
        });
    }

    @Test
    void aDisruptionBudgetGuardsItsPods() {
        assertThat(production.all(V1PodDisruptionBudget.class)).hasSize(4).allSatisfy(budget -> {
            assertThat(selected(budget.getSpec().getSelector().getMatchLabels()))
                    .containsExactly(budget.getMetadata().getName());
            assertThat(budget.getSpec().getMaxUnavailable().getIntValue()).isEqualTo(1);
        });
    }

    @Test
    void aSingleReplicaHasNoDisruptionBudget() {
        assertThat(Rendered.example("minimal").all(V1PodDisruptionBudget.class)).isEmpty();
    }

    @Test
    void anAutoscalerDecidesOnTheReplicasInTheDeploymentsPlace() {
        var scaler = production.all(V2HorizontalPodAutoscaler.class).toList();
        assertThat(scaler)
                .singleElement()
                .satisfies(only ->
                        assertThat(only.getSpec().getScaleTargetRef().getName()).isEqualTo("dieuphoi-incident-intake"));
        assertThat(deployments.get("dieuphoi-incident-intake").getSpec().getReplicas())
                .isNull();
        assertThat(deployments.get("dieuphoi-lessons-learned").getSpec().getReplicas())
                .isEqualTo(2);
    }

    private List<String> selected(Map<String, String> selector) {
        return deployments.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getLabels()
                        .entrySet()
                        .containsAll(selector.entrySet()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
