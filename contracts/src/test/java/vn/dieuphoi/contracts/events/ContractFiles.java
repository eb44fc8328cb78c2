package vn.dieuphoi.contracts.events;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The schemas and examples as they lie in the jar, and a mapper set up as the services set theirs up. */
final class ContractFiles {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_ABSENT, NON_ABSENT))
            .build();

    private ContractFiles() {}

    static Path root() {
        try {
            return Path.of(Objects.requireNonNull(ContractFiles.class.getResource("/events"))
                    .toURI());
        } catch (URISyntaxException unlikely) {
            throw new IllegalStateException(unlikely);
        }
    }

    static Path schemaFile(EventType type) {
        return root().resolve(type.folder()).resolve("v1.schema.json");
    }

    static JsonNode schema(EventType type) {
        return read(schemaFile(type));
    }

    static List<Path> examples(EventType type) {
        return list(root().resolve(type.folder()).resolve("examples")).stream()
                .filter(file -> file.toString().endsWith(".json"))
                .toList();
    }

    static List<Path> folders() {
        return list(root()).stream().filter(Files::isDirectory).toList();
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    static Event parse(EventType type, JsonNode json) throws IOException {
        return JSON.readValue(JSON.writeValueAsBytes(json), type.event());
    }

    static JsonNode write(Event event) throws IOException {
        return JSON.readTree(JSON.writeValueAsBytes(event));
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder.toString(), unreadable);
        }
    }
}
