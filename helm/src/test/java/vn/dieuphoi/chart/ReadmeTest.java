package vn.dieuphoi.chart;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.models.V1Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the README says of the settings is what the chart has. */
class ReadmeTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|");
    private static final String DIFFERS = "per service";

    private final String readme = Files.readString(Path.of("README.md"));
    private final JsonElement values = new Gson()
            .toJsonTree(new Yaml().load(Files.readString(Rendered.CHART.folder().resolve("values.yaml"))));

    ReadmeTest() throws IOException {}

    @Test
    void listsEverySettingWithItsDefault() {
        var expected = new TreeMap<String, String>();
        leaves("", values)
                .forEach(leaf -> expected.merge(
                        leaf.getKey(), leaf.getValue(), (one, other) -> one.equals(other) ? one : DIFFERS));
        assertThat(table()).isEqualTo(expected);
    }

    @Test
    void saysHowToMakeEverySecret() {
        var secrets = Rendered.example("production")
                .all(V1Deployment.class)
                .flatMap(deployment -> deployment.getSpec().getTemplate().getSpec().getContainers().stream())
                .flatMap(container -> container.getEnv().stream())
                .map(variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .map(name -> name.endsWith("-database") ? "dieuphoi-$owner-database" : name)
                .distinct();
        assertThat(secrets).isNotEmpty().allSatisfy(name -> assertThat(readme).contains(name));
    }

    @Test
    void namesOnlyFilesThatExist() {
        assertThat(Pattern.compile("\\b(?:helm/examples|deploy|contracts)/[\\w./-]+\\w")
                        .matcher(readme)
                        .results())
                .isNotEmpty()
                .allSatisfy(found ->
                        assertThat(Path.of("..").resolve(found.group())).exists());
    }

    private Map<String, String> table() {
        var settings = readme.substring(readme.indexOf("## Every setting"));
        return new TreeMap<>(ROW.matcher(settings)
                .results()
                .collect(toMap(row -> row.group(1), row -> row.group(2).replace("`", ""))));
    }

    private static Stream<Map.Entry<String, String>> leaves(String path, JsonElement value) {
        if (value.isJsonObject() && !value.getAsJsonObject().isEmpty()) {
            return value.getAsJsonObject().entrySet().stream()
                    .flatMap(entry ->
                            leaves(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue()));
        }
        return Stream.of(Map.entry(collapsed(path), shown(value)));
    }

    /** What all services have stands once. */
    private static String collapsed(String path) {
        var own = Pattern.compile("\\.(sender|alarmAddress|webClientSecret|directory|pageSecret|onCall)\\b")
                .matcher(path);
        return own.find() ? path : path.replaceFirst("^services\\.[^.]+\\.", "services.*.");
    }

    private static String shown(JsonElement value) {
        if (value.isJsonPrimitive()) {
            return value.getAsString().isEmpty() ? "empty" : value.getAsString();
        }
        return isShort(value) ? value.toString() : "values.yaml";
    }

    private static boolean isShort(JsonElement value) {
        return value.isJsonObject()
                || value.getAsJsonArray().asList().stream().allMatch(item -> item.isJsonPrimitive() && isNumber(item));
    }

    private static boolean isNumber(JsonElement item) {
        return item.getAsJsonPrimitive().isNumber();
    }
}
