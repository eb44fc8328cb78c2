package vn.dieuphoi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The published schema of an event. */
final class EventSchema {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventSchema() {}

    /** Asserts that a payload is what the schema of this event says, formats included. */
    static void assertValid(String event, String payload) {
        try (var schema = EventSchema.class.getResourceAsStream("/events/" + event + "/v1.schema.json")) {
            var errors = REGISTRY.getSchema(JSON.readTree(schema))
                    .validate(
                            JSON.readTree(payload),
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
            assertThat(errors).as(payload).isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
