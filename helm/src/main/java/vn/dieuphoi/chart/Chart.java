package vn.dieuphoi.chart;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import java.util.List;

/**
 * A Helm chart in a folder, as the Helm engine sees it.
 *
 * @param folder the one with {@code Chart.yaml}
 */
public record Chart(Path folder) {

    /** The release that {@link #render} pretends to install, and its namespace. */
    public static final String RELEASE = "dieuphoi";

    /** The oldest Kubernetes that {@code Chart.yaml} allows: what renders there renders later. */
    private static final String OLDEST_KUBERNETES = "1.30.0";

    /**
     * What {@code helm lint --strict} says.
     *
     * @return remarks that do not fail it
     * @throws ChartRefused with every fault
     */
    public List<String> lint() {
        var result = new Helm(folder).lint().strict().call();
        if (result.isFailed()) {
            throw new ChartRefused(String.join("\n", result.getMessages()));
        }
        return result.getMessages();
    }

    /**
     * What {@code helm template --values FILE} prints.
     *
     * @throws ChartRefused when a value is unknown or wrong; the message says what to do
     */
    public Rendering render(Path values) {
        try {
            return Rendering.parsed(new Helm(folder)
                    .template()
                    .withName(RELEASE)
                    .withNamespace(RELEASE)
                    .withKubeVersion(OLDEST_KUBERNETES)
                    .withValuesFile(values)
                    .call());
        } catch (IllegalStateException engine) {
            throw new ChartRefused(advice(values, String.valueOf(engine.getMessage())), engine);
        }
    }

    private String advice(Path values, String complaint) {
        var schema = ValuesSchema.read(folder.resolve("values.schema.json"));
        return "%s cannot be used with the chart %s:\n%s"
                .formatted(values, folder.getFileName(), new Complaint(complaint).advice(schema));
    }
}
