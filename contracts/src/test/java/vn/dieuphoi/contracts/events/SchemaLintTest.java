package vn.dieuphoi.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaLintTest {

    @ParameterizedTest
    @MethodSource("vn.dieuphoi.contracts.events.EventTypes#all")
    void everySchemaKeepsToTheAgreedKeywordsAndDescribesEachProperty(EventType type) {
        var schema = ContractFiles.schema(type);

        assertThat(SchemaLint.findings(schema)).isEmpty();
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo("urn:dieuphoi:event:%s:v1".formatted(type.folder()));
        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(schema.path("description").asText()).isNotBlank();
    }

    @Test
    void findsAPlantedKeywordAtTheTop() {
        assertThat(lintWith(schema -> schema.put("additionalProperties", false)))
                .containsExactly(
                        "/additionalProperties is not an agreed keyword: take it out, or readers of today refuse"
                                + " the fields that are added tomorrow");
    }

    @Test
    void findsAPlantedKeywordInADefinition() {
        assertThat(lintWith(
                        schema -> ((ObjectNode) schema.at("/$defs/Recipient/properties/roles/items")).put("not", "x")))
                .singleElement()
                .asString()
                .startsWith(
                        "/$defs/Recipient/properties/roles/items/not is not an agreed keyword: say it with one of [");
    }

    @Test
    void findsAPropertyWithoutADescription() {
        assertThat(lintWith(schema -> remove(schema.at("/properties/leg"), "description")))
                .containsExactly("/properties/leg has no description");
    }

    private static List<String> lintWith(Consumer<ObjectNode> mistake) {
        var schema = (ObjectNode) ContractFiles.schema(EventTypes.of(SubmissionRouted.class));
        mistake.accept(schema);
        return SchemaLint.findings(schema);
    }

    private static void remove(JsonNode object, String field) {
        assertThat(((ObjectNode) object).remove(field)).isNotNull();
    }
}
