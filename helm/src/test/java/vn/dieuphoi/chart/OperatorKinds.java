package vn.dieuphoi.chart;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonElement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The kinds that Kubernetes does not define itself, as far as the chart uses them: the fields that may stand there, by
 * hand from the definitions of the Gateway API (v1) and the Prometheus operator (v1).
 */
final class OperatorKinds {

    private static final Set<String> HEAD =
            Set.of("apiVersion", "kind", "metadata", "metadata.name", "metadata.namespace", "metadata.labels.*");
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "gateway.networking.k8s.io/v1 HTTPRoute",
            Set.of(
                    "spec.parentRefs.name",
                    "spec.parentRefs.namespace",
                    "spec.parentRefs.sectionName",
                    "spec.hostnames",
                    "spec.rules.matches.path.type",
                    "spec.rules.matches.path.value",
                    "spec.rules.backendRefs.name",
                    "spec.rules.backendRefs.port"),
            "monitoring.coreos.com/v1 ServiceMonitor",
            Set.of(
                    "spec.selector.matchLabels.*",
                    "spec.namespaceSelector.matchNames",
                    "spec.endpoints.port",
                    "spec.endpoints.path",
                    "spec.endpoints.interval"));

    private OperatorKinds() {}

    static void check(Manifest manifest) {
        var version = manifest.tree().get("apiVersion").getAsString() + " " + manifest.kind();
        var known = FIELDS.get(version);
        if (known == null) {
            throw new ManifestWrong(manifest + " is of the unknown kind " + version);
        }
        var unknown = new TreeSet<String>();
        leaves("", manifest.tree())
                .filter(path -> !known.contains(path) && !HEAD.contains(path))
                .filter(path -> !isBelowLabels(path))
                .forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw new ManifestWrong(
                    manifest + " has unknown fields: " + unknown.stream().collect(joining(", ")));
        }
    }

    private static boolean isBelowLabels(String path) {
        return path.startsWith("metadata.labels.") || path.startsWith("spec.selector.matchLabels.");
    }

    private static Stream<String> leaves(String path, JsonElement element) {
        if (element.isJsonObject()) {
            return element.getAsJsonObject().entrySet().stream()
                    .flatMap(entry ->
                            leaves(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue()));
        }
        return element.isJsonArray()
                ? element.getAsJsonArray().asList().stream().flatMap(item -> leaves(path, item))
                : Stream.of(path);
    }
}
