package vn.dieuphoi.chart;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.util.ModelMapper;
import io.kubernetes.client.util.Yaml;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * One document that the chart prints.
 *
 * @param text as printed
 * @param tree the same, parsed
 */
public record Manifest(String text, JsonObject tree) {

    /**
     * Reads a document.
     *
     * @throws ManifestWrong when it is no YAML, or a key stands twice
     */
    public static Manifest parsed(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Map<String, Object> document = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).load(text);
            return new Manifest(text, new Gson().toJsonTree(document).getAsJsonObject());
        } catch (YAMLException broken) {
            throw new ManifestWrong("no sound YAML: " + broken.getMessage() + "\n" + text, broken);
        }
    }

    /** Its kind, {@code Deployment} for instance. */
    public String kind() {
        return tree.get("kind").getAsString();
    }

    /** Its own name. */
    public String name() {
        return tree.getAsJsonObject("metadata").get("name").getAsString();
    }

    /** Whether Kubernetes itself defines its kind; the others come from operators and are judged by their own shapes. */
    public boolean isOfKubernetes() {
        return type().isPresent();
    }

    boolean isA(Class<?> type) {
        return type().filter(type::equals).isPresent();
    }

    /**
     * The object of the Kubernetes API that it describes.
     *
     * @throws ManifestWrong when a field is unknown, of another type, or missing: two looks, since the parser takes a
     *     missing field and the validator an unknown one
     */
    public Object judged() {
        var type = type().orElseThrow(() -> new ManifestWrong(this + " is of no kind that Kubernetes defines"));
        validate(type);
        try {
            return Yaml.load(text);
        } catch (IOException | RuntimeException refused) {
            throw new ManifestWrong(this + " is wrong: " + refused.getMessage(), refused);
        }
    }

    private void validate(Class<?> type) {
        try {
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, tree);
        } catch (InvocationTargetException refused) {
            throw new ManifestWrong(this + " is wrong: " + refused.getCause().getMessage(), refused);
        } catch (ReflectiveOperationException otherLibrary) {
            throw new IllegalStateException("%s has no validator".formatted(type), otherLibrary);
        }
    }

    private Optional<Class<?>> type() {
        var version = tree.get("apiVersion").getAsString();
        var slash = version.indexOf('/');
        var type = slash < 0
                ? ModelMapper.getApiTypeClass("", version, kind())
                : ModelMapper.getApiTypeClass(version.substring(0, slash), version.substring(slash + 1), kind());
        return Optional.<Class<?>>ofNullable(type)
                .filter(model -> model.getPackage().equals(V1Pod.class.getPackage()));
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
