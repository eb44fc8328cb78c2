package vn.dieuphoi.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dieuphoi.gate.SchemaCheck;

class ExamplesTest {

    static Stream<Arguments> examples() {
        return EventTypes.all().stream()
                .flatMap(type -> ContractFiles.examples(type).stream()
                        .map(file -> argumentSet(type.folder() + "/" + file.getFileName(), type, file)));
    }

    static Stream<EventType> typesWithOptionalFields() {
        return EventTypes.all().stream()
                .filter(type -> Arrays.stream(type.event().getRecordComponents())
                        .anyMatch(component -> component.getType() == Optional.class));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void validatesAgainstItsSchema(EventType type, Path example) {
        assertThat(SchemaCheck.errors(ContractFiles.schema(type), ContractFiles.read(example)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void comesBackUnchangedThroughItsRecord(EventType type, Path example) throws IOException {
        var json = ContractFiles.read(example);

        assertThat(ContractFiles.write(ContractFiles.parse(type, json))).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isReadAlikeWithAFieldOfANewerRelease(EventType type, Path example) throws IOException {
        var json = ContractFiles.read(example);
        var newer = ((ObjectNode) json.deepCopy()).put("addedLater", "điều chưa biết");

        assertThat(SchemaCheck.errors(ContractFiles.schema(type), newer)).isEmpty();
        assertThat(ContractFiles.parse(type, newer)).isEqualTo(ContractFiles.parse(type, json));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void knowsItsAggregateAndKey(EventType type, Path example) throws IOException {
        var json = ContractFiles.read(example);
        var event = ContractFiles.parse(type, json);

        assertThat(idsIn(json)).contains(event.key(), event.aggregate().id());
        assertThat(Aggregate.fromString(event.aggregate().toString())).isEqualTo(event.aggregate());
    }

    @ParameterizedTest
    @MethodSource("typesWithOptionalFields")
    void theMinimalExampleHasOnlyWhatIsRequiredAndTheFullOneEverything(EventType type) {
        var schema = ContractFiles.schema(type);
        var folder = ContractFiles.schemaFile(type).resolveSibling("examples");

        assertThat(names(ContractFiles.read(folder.resolve("minimal.json")))).isEqualTo(texts(schema.get("required")));
        assertThat(names(ContractFiles.read(folder.resolve("full.json")))).isEqualTo(names(schema.get("properties")));
    }

    @Test
    void theValidatorRejectsEveryKindOfPlantedMistake() {
        var type = EventTypes.of(CaseOpened.class);
        var good = (ObjectNode) ContractFiles.read(
                ContractFiles.schemaFile(type).resolveSibling("examples").resolve("full.json"));

        assertRejected(type, good.deepCopy().without("incidentId"));
        assertRejected(type, good.deepCopy().put("incidentId", "not-a-uuid"));
        assertRejected(type, good.deepCopy().put("openedAt", "03/11/2026 08:20"));
        assertRejected(type, good.deepCopy().put("openedAt", "2026-11-03T08:20:00"));
        assertRejected(type, good.deepCopy().put("system", "HIS 19"));
        assertRejected(type, good.deepCopy().put("systemLevel", 6));
        assertRejected(type, good.deepCopy().put("systemLevel", "3"));
        assertRejected(type, good.deepCopy().set("unresolved", ContractFiles.JSON.valueToTree(Set.of("bystander"))));
        assertThat(SchemaCheck.errors(ContractFiles.schema(type), good)).isEmpty();
    }

    private static void assertRejected(EventType type, JsonNode mistaken) {
        assertThat(SchemaCheck.errors(ContractFiles.schema(type), mistaken))
                .as(mistaken.toString())
                .isNotEmpty();
    }

    private static Set<String> idsIn(JsonNode json) {
        var texts = new HashSet<String>();
        json.forEach(field -> texts.add(field.asText()));
        return texts;
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
