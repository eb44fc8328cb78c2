package vn.dieuphoi.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A field is required exactly when its component is not Optional; types, formats and words of enums agree at any depth. */
class SchemaMatchesRecordTest {

    @ParameterizedTest
    @MethodSource("vn.dieuphoi.contracts.events.EventTypes#all")
    void theSchemaHasTheFieldsOfTheRecord(EventType type) {
        var schema = ContractFiles.schema(type);

        assertThat(RecordSchema.found(schema, schema)).isEqualTo(RecordSchema.asked(type.event()));
    }

    @Test
    void aFieldThatIsWronglyRequiredIsNoticed() {
        var schema = ContractFiles.schema(EventTypes.of(CaseCompleted.class));
        ((ArrayNode) schema.get("required")).add("closingReport");

        assertThat(RecordSchema.found(schema, schema)).isNotEqualTo(RecordSchema.asked(CaseCompleted.class));
    }
}
