package vn.dieuphoi.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.gate.Change;
import vn.dieuphoi.gate.EventBreaks;
import vn.dieuphoi.gate.GrowingWords;

/** What must not be done to a released event, done to one; and what the build then says. */
class PlantedBreaksTest {

    private static final String ANOTHER_TYPE =
            "Within v1 only optional fields may be added, and words to the lists of growing-words.yaml. Anything else is a type of its own: leave v1 as released and"
                    + " add events/submission-routed/v2.schema.json (contracts/README.md, \"Change an event\").";

    private static final GrowingWords GROWING = GrowingWords.in(Path.of("growing-words.yaml"));

    @Test
    void anOptionalFieldMayBeAdded() {
        assertThat(breaksOf(schema -> properties(schema).set("urgency", text())))
                .isEmpty();
    }

    @Test
    void wordsForPeopleMayChange() {
        assertThat(breaksOf(schema -> schema.put("description", "Said better.").put("title", "Routed")))
                .isEmpty();
    }

    @Test
    void aRenamedFieldIsNamedWithWhatToDo() {
        assertThat(breaksOf(schema -> {
                    properties(schema).set("sentBy", properties(schema).remove("sender"));
                    rename(schema.withArray("/required"), "sender", "sentBy");
                }))
                .containsExactly(
                        "submission-routed: the field \"sender\" of release 1.0.0 is gone (new there: \"sentBy\")."
                                + " Put it back in the schema and the record: readers of release 1.0.0 look for it. If it was"
                                + " renamed, add the new name as an optional field beside it and fill both. "
                                + ANOTHER_TYPE);
    }

    @Test
    void aFieldRenamedWithinAListIsNamedWithItsPlace() {
        assertThat(breaksOf(schema -> {
                    var recipient = (ObjectNode) schema.at("/$defs/Recipient/properties");
                    recipient.set("body", recipient.remove("organisation"));
                }))
                .singleElement()
                .asString()
                .startsWith("submission-routed: the field \"recipients.organisation\" of release 1.0.0 is gone"
                        + " (new there: \"recipients.body\"). Put it back");
    }

    @Test
    void aRemovedOptionalFieldIsABreakToo() {
        var released = (ObjectNode) ContractFiles.schema(EventTypes.of(CaseOpened.class));
        var newest = released.deepCopy();
        properties(newest).remove("systemLevel");

        assertThat(EventBreaks.of(new Change("case-opened", "1.0.0", released, newest), GROWING))
                .singleElement()
                .asString()
                .startsWith("case-opened: the field \"systemLevel\" of release 1.0.0 is gone. Put it back");
    }

    @Test
    void aNarrowedEnumIsABreak() {
        assertThat(breaksOf(schema -> words(schema, "SubmissionKind").remove(0)))
                .singleElement()
                .asString()
                .startsWith("submission-routed no longer fits its release 1.0.0: /properties/kind/enum was [")
                .endsWith(ANOTHER_TYPE);
    }

    @Test
    void aWidenedEnumIsABreakForReadersOfTheRelease() {
        assertThat(breaksOf(schema -> words(schema, "SubmissionKind").add("progress")))
                .singleElement()
                .asString()
                .contains("/properties/kind/enum was [", ANOTHER_TYPE);
    }

    @Test
    void aListThatIsNamedMayGrow() {
        assertThat(breaksOf(schema -> words(schema, "Role").add("bystander"))).isEmpty();
    }

    @Test
    void aListThatIsNamedMayNotLoseAWord() {
        assertThat(breaksOf(schema -> words(schema, "Role").remove(0)))
                .singleElement()
                .asString()
                .startsWith("submission-routed no longer fits its release 1.0.0: /properties/leg/enum was [")
                .endsWith(ANOTHER_TYPE);
    }

    @Test
    void aListThatIsNamedMayNotRenameAWord() {
        assertThat(breaksOf(schema -> words(schema, "Role").set(0, "runner"))).isNotEmpty();
    }

    @Test
    void besideAGrownListEverythingElseIsStillCompared() {
        assertThat(breaksOf(schema -> {
                    words(schema, "Role").add("bystander");
                    words(schema, "SubmissionKind").add("progress");
                }))
                .singleElement()
                .asString()
                .contains("/properties/kind/enum")
                .doesNotContain("/properties/leg/enum");
    }

    @Test
    void anAddedRequiredFieldIsABreak() {
        assertThat(breaksOf(schema -> {
                    properties(schema).set("urgency", text());
                    schema.withArray("/required").add("urgency");
                }))
                .singleElement()
                .asString()
                .contains("/properties/urgency is new", "/required was [", ANOTHER_TYPE);
    }

    @Test
    void aFieldThatIsNoLongerRequiredIsABreak() {
        assertThat(breaksOf(schema -> schema.withArray("/required").remove(0))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"integer", "boolean", "array", "object"})
    void aChangedTypeIsABreak(String type) {
        assertThat(breaksOf(schema -> ((ObjectNode) schema.at("/$defs/Uuid")).put("type", type)))
                .singleElement()
                .asString()
                .contains("was \"string\", is \"%s\"".formatted(type), ANOTHER_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "date-time", "uri"})
    void aChangedFormatIsABreak(String format) {
        assertThat(breaksOf(schema -> ((ObjectNode) schema.at("/$defs/Uuid")).put("format", format)))
                .isNotEmpty();
    }

    @Test
    void aStricterPatternIsABreak() {
        assertThat(breaksOf(schema -> ((ObjectNode) schema.at("/$defs/OrganisationId")).put("pattern", "^[a-z]+$")))
                .isNotEmpty();
    }

    @Test
    void aTighterBoundIsABreak() {
        assertThat(breaksOf(schema -> ((ObjectNode) schema.at("/properties/recipients")).put("maxItems", 5)))
                .isNotEmpty();
    }

    private static List<String> breaksOf(Consumer<ObjectNode> mistake) {
        var released = (ObjectNode) ContractFiles.schema(EventTypes.of(SubmissionRouted.class));
        var newest = released.deepCopy();
        mistake.accept(newest);
        return EventBreaks.of(new Change("submission-routed", "1.0.0", released, newest), GROWING);
    }

    private static ArrayNode words(ObjectNode schema, String list) {
        return (ArrayNode) schema.at("/$defs/%s/enum".formatted(list));
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode text() {
        return ContractFiles.JSON
                .createObjectNode()
                .put("type", "string")
                .put("description", "Something that readers of today do not know.");
    }

    private static void rename(ArrayNode names, String from, String to) {
        for (int index = 0; index < names.size(); index++) {
            if (names.get(index).asText().equals(from)) {
                names.set(index, to);
            }
        }
    }
}
