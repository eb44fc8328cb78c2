package vn.dieuphoi.chart;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings of one service, read from its sources and those of the modules of this repository that it stands on: the
 * keys and references of their property files and the methods of their {@code @ConfigMapping} interfaces.
 */
final class ServiceSettings {

    private static final Path HOME = Path.of("..");
    private static final Pattern OWN_MODULE =
            Pattern.compile("<groupId>vn\\.dieuphoi</groupId>\\s*<artifactId>([a-z-]+)</artifactId>(?!\\s*<version>)");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z][a-z0-9.-]*)");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern METHOD = Pattern.compile("(?m)^    [\\w<>,.]+(?: [\\w<>,.]+)* (\\w+)\\(\\);");

    private final Set<String> properties = new HashSet<>();
    private final Set<Path> modules = new HashSet<>();

    private ServiceSettings() {}

    static Set<String> of(String service) {
        var settings = new ServiceSettings();
        settings.module(HOME.resolve("services").resolve(service));
        settings.ownModulesOf(HOME.resolve("services/pom.xml"));
        return settings.properties;
    }

    private void module(Path folder) {
        if (!Files.isDirectory(folder) || !modules.add(folder)) {
            return;
        }
        var sources = folder.resolve("src/main");
        files(sources, "application.properties", "microprofile-config.properties")
                .forEach(this::propertyFile);
        files(sources, "Config.java").forEach(this::mapping);
        ownModulesOf(folder.resolve("pom.xml"));
    }

    private void ownModulesOf(Path pom) {
        OWN_MODULE
                .matcher(text(pom))
                .results()
                .map(found -> HOME.resolve("platform-bom").resolve(found.group(1)))
                .forEach(this::module);
    }

    private void propertyFile(Path file) {
        var content = text(file);
        REFERENCE.matcher(content).results().forEach(found -> properties.add(found.group(1)));
        var table = new Properties();
        try {
            table.load(new StringReader(content));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        table.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("%") && !key.startsWith("quarkus."))
                .forEach(properties::add);
    }

    private void mapping(Path file) {
        var source = text(file);
        MAPPING.matcher(source)
                .results()
                .findFirst()
                .ifPresent(prefix -> METHOD.matcher(source)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(method -> properties.add(prefix.group(1) + "." + kebab(method))));
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Stream<Path> files(Path below, String... endings) {
        try (var files = Files.walk(below)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
