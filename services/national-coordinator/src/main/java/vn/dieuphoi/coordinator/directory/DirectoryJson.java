package vn.dieuphoi.coordinator.directory;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.dieuphoi.contracts.events.DirectoryEvent;
import vn.dieuphoi.contracts.events.OrganisationRecorded;
import vn.dieuphoi.contracts.events.SystemRecorded;

/** Records of the directory as JSON, for the database, and as YAML, for people: the same fields in both. */
@ApplicationScoped
class DirectoryJson {

    /** A seed file: whole records, each with its dated history. A list that is left out is empty. */
    record Seed(List<OrganisationRecorded> organisations, List<SystemRecorded> systems) {}

    private static final JsonMapper JSON = configured(JsonMapper.builder()).build();
    private static final JsonMapper ROWS = configured(JsonMapper.builder())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final JsonMapper YAML =
            configured(JsonMapper.builder(new YAMLFactory())).build();

    private static JsonMapper.Builder configured(JsonMapper.Builder builder) {
        return builder.addModules(new Jdk8Module(), new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .withConfigOverride(
                        List.class, lists -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    }

    /** Rows as PostgreSQL reads them, however many there are. */
    String rows(List<?> rows) {
        try {
            return ROWS.writeValueAsString(rows);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("rows of the directory cannot be written", ours);
        }
    }

    String write(DirectoryEvent recorded) {
        try {
            return JSON.writeValueAsString(recorded);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("cannot be written: " + recorded.aggregate(), ours);
        }
    }

    <T extends DirectoryEvent> T read(String history, Class<T> type) {
        try {
            return JSON.readValue(history, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(
                    "the directory holds a damaged %s".formatted(type.getSimpleName()), damaged);
        }
    }

    /** Reads a seed file; refuses an unknown field, so that a slip of the pen is not lost in silence. */
    Seed seed(Path file) {
        try {
            return YAML.readValue(Files.readString(file), Seed.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the seed of the directory cannot be read: " + file, unreadable);
        }
    }
}
