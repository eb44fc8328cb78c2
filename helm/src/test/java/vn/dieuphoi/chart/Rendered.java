package vn.dieuphoi.chart;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The chart of this repository, rendered once per set of values. */
final class Rendered {

    static final Chart CHART = new Chart(Path.of("dieuphoi"));
    static final List<String> SERVICES =
            List.of("incident-intake", "national-coordinator", "escalation-timers", "lessons-learned");

    private static final Map<String, Rendering> ONCE = new ConcurrentHashMap<>();

    private Rendered() {}

    /** With a file of {@code helm/examples}. */
    static Rendering example(String name) {
        return ONCE.computeIfAbsent(name, file -> CHART.render(Path.of("examples", file + ".yaml")));
    }

    /** With values written in a test. */
    static Rendering with(String values) {
        try {
            var file = Files.createTempFile("values", ".yaml");
            try {
                return CHART.render(Files.writeString(file, values));
            } finally {
                Files.delete(file);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** The objects of a kind by what {@code name} calls them. */
    static <T> Map<String, T> byName(Rendering rendering, Class<T> type, Function<T, String> name) {
        return rendering.all(type).collect(toMap(name, Function.identity()));
    }
}
