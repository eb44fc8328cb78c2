package vn.dieuphoi.local.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.local.stack.StackPorts;

/** The {@code .env} file of a compose system: its secrets, and where it listens on this machine. */
record ComposeSettings(Path file) {

    /** Lets the script of the compose folder make the file, unless it is there. */
    void write(Path script) {
        var made = new Tool(List.of("bash")).run(List.of(script.toString(), file.toString()));
        if (made != 0) {
            throw new NoEngine(script + " could not write " + file);
        }
    }

    /** The later line counts, as it does for compose. */
    void add(Map<String, String> values) {
        var lines = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .toList();
        try {
            Files.write(file, lines, StandardOpenOption.APPEND);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    String value(String name, String otherwise) {
        return values().getOrDefault(name, otherwise);
    }

    /** Where the published containers listen; the rest listens inside only. */
    StackPorts ports() {
        var usual = StackPorts.standard();
        var values = values();
        return new StackPorts(
                port(values, "INTAKE_PORT", usual.intake()),
                port(values, "COORDINATOR_PORT", usual.coordinator()),
                port(values, "TIMERS_PORT", usual.timers()),
                port(values, "LESSONS_PORT", usual.lessons()),
                port(values, "KEYCLOAK_PORT", usual.keycloak()),
                usual.keycloakManagement(),
                usual.postgres(),
                usual.kafka(),
                usual.kafkaController(),
                usual.smtp(),
                port(values, "MAIL_PORT", usual.mailPage()));
    }

    private static int port(Map<String, String> values, String name, int usual) {
        return Integer.parseInt(values.getOrDefault(name, Integer.toString(usual)));
    }

    private Map<String, String> values() {
        var values = new HashMap<String, String>();
        try {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.split("=", 2))
                    .forEach(pair -> values.put(pair[0].strip(), pair[1].strip()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return values;
    }
}
