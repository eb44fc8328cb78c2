package vn.dieuphoi.contracts.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Validates against JSON Schema 2020-12, formats included. */
final class SchemaValidator {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private SchemaValidator() {}

    static List<Error> errors(JsonNode schema, JsonNode example) {
        return REGISTRY.getSchema(schema)
                .validate(example, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
