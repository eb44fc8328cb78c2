package vn.dieuphoi.chart;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the chart makes of a set of values.
 *
 * @param manifests in the order in which Helm prints them
 */
public record Rendering(List<Manifest> manifests) {

    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---\\s*$");
    private static final Pattern ANYTHING = Pattern.compile("(?m)^[^#\\s]");

    static Rendering parsed(String printed) {
        return new Rendering(Arrays.stream(SEPARATOR.split(printed))
                .filter(document -> ANYTHING.matcher(document).find())
                .map(Manifest::parsed)
                .toList());
    }

    /** The manifests of one kind as objects of the Kubernetes API, each judged strictly. */
    public <T> Stream<T> all(Class<T> type) {
        return manifests.stream()
                .filter(manifest -> manifest.isA(type))
                .map(Manifest::judged)
                .map(type::cast);
    }

    /** The manifests of one kind, unjudged. */
    public Stream<Manifest> ofKind(String kind) {
        return manifests.stream().filter(manifest -> manifest.kind().equals(kind));
    }
}
