package vn.dieuphoi.contracts.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dieuphoi.gate.Documents;
import vn.dieuphoi.gate.SchemaCheck;

/** What receivers of webhooks build on: schemas and examples that agree. */
class WebhookExamplesTest {
    private static final Path WEBHOOKS = Path.of("webhooks");

    static List<Path> types() {
        return Documents.list(WEBHOOKS).stream().filter(Files::isDirectory).toList();
    }

    static Stream<Arguments> examples() {
        return types().stream()
                .flatMap(type -> Documents.list(type.resolve("examples")).stream()
                        .map(file -> argumentSet(type.getFileName() + "/" + file.getFileName(), type, file)));
    }

    @Test
    void everyTypeHasASchemaAndAnExample() {
        assertThat(types())
                .extracting(type -> type.getFileName().toString())
                .contains("page", "submission-routed", "submission-acknowledged", "case-completed");
        assertThat(types()).allSatisfy(type -> {
            assertThat(type.resolve("v1.schema.json")).exists();
            assertThat(Documents.list(type.resolve("examples"))).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void validatesAgainstItsSchema(Path type, Path example) {
        assertThat(SchemaCheck.errors(schema(type), Documents.read(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isStillValidWithAFieldOfANewerRelease(Path type, Path example) {
        var newer = (ObjectNode) Documents.read(example);
        newer.put("addedLater", "điều chưa biết").withObject("/data").put("addedLater", 1);

        assertThat(SchemaCheck.errors(schema(type), newer)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isRejectedWithoutAnyOfItsRequiredFields(Path type, Path example) {
        var schema = schema(type);
        for (var place : List.of("", "/data")) {
            for (var name : required(schema, place)) {
                var lacking = Documents.read(example);
                ((ObjectNode) lacking.at(place)).remove(name);
                assertThat(SchemaCheck.errors(schema, lacking)).as(name).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isRejectedAsAnotherTypeOrWithAMalformedId(Path type, Path example) {
        var good = (ObjectNode) Documents.read(example);
        var renamed = good.deepCopy().put("type", "another.type");
        var malformed = good.deepCopy();
        malformed.withObject("/data").put("incident", "not-a-uuid");

        assertThat(SchemaCheck.errors(schema(type), renamed)).isNotEmpty();
        assertThat(SchemaCheck.errors(schema(type), malformed)).isNotEmpty();
    }

    private static JsonNode schema(Path type) {
        return Documents.read(type.resolve("v1.schema.json"));
    }

    private static List<String> required(JsonNode schema, String place) {
        var object = place.isEmpty() ? schema : schema.at("/$defs/Data");
        var names = new ArrayList<String>();
        object.path("required").forEach(name -> names.add(name.asText()));
        assertThat(names).isNotEmpty();
        return names;
    }
}
