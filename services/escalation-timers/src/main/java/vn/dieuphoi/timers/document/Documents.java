package vn.dieuphoi.timers.document;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/**
 * Records as JSON text in a column, for what is kept as evidence and never searched. Apart from the JSON of HTTP, so
 * that a setting there does not change what is stored.
 */
public final class Documents {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    /** As PostgreSQL reads rows: by the names of their columns, whatever their visibility here. */
    private static final JsonMapper ROWS = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Documents() {}

    /** The value as text. */
    public static String write(Object value) {
        return write(JSON, value);
    }

    /** Rows as one JSON array. */
    static String rows(List<?> rows) {
        return write(ROWS, rows);
    }

    private static String write(JsonMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "cannot be written: " + value.getClass().getName(), impossible);
        }
    }

    /**
     * The value that {@link #write} gave the text of.
     *
     * @throws IllegalStateException when the text is something else
     */
    public static <T> T read(String text, Class<T> type) {
        return read(JSON, text, type);
    }

    /** A row that PostgreSQL wrote as JSON. */
    static <T> T row(String text, Class<T> type) {
        return read(ROWS, text, type);
    }

    private static <T> T read(JsonMapper mapper, String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("a stored document is no " + type.getName(), foreign);
        }
    }
}
