package vn.dieuphoi.timers.oncall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The YAML file of contacts: {@code contacts}, a list of {@code organisation}, {@code name}, {@code email} and, where a
 * program is to be told as well, {@code webhook} with {@code url} and {@code secret}.
 */
final class ContactFile {
    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private ContactFile() {}

    private record Contents(@Nullable List<Contact> contacts) {}

    /**
     * Reads the contacts.
     *
     * @throws IllegalArgumentException when the file says something else, without repeating what it says
     */
    static List<Contact> read(Path file) {
        try {
            return contacts(file, YAML.readValue(Files.readString(file), Contents.class));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(
                    "%s is no list of contacts, line %d: %s".formatted(file, line(malformed), reason(malformed)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), unreadable);
        }
    }

    private static List<Contact> contacts(Path file, @Nullable Contents contents) {
        if (contents == null || contents.contacts() == null) {
            throw new IllegalArgumentException("%s has no contacts".formatted(file));
        }
        var seen = new HashSet<>();
        contents.contacts().stream()
                .filter(contact -> !seen.add(contact.organisation()))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException("%s names %s twice".formatted(file, twice.organisation()));
                });
        return List.copyOf(contents.contacts());
    }

    private static int line(JsonProcessingException malformed) {
        return malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNr();
    }

    /** Our own words only: the parser's quote the file. */
    private static String reason(JsonProcessingException malformed) {
        return malformed.getCause() instanceof IllegalArgumentException ours
                ? String.valueOf(ours.getMessage())
                : "a field is missing, unknown or of another type";
    }
}
