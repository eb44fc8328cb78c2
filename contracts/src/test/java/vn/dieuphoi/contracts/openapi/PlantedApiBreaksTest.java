package vn.dieuphoi.contracts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dieuphoi.gate.ApiBreaks;
import vn.dieuphoi.gate.ApiDocument;
import vn.dieuphoi.gate.Change;
import vn.dieuphoi.gate.Documents;
import vn.dieuphoi.gate.GrowingWords;

/** What must not be done to a released API, done to one; and what the build then says. */
class PlantedApiBreaksTest {

    private static final String SERVICE = "incident-intake";
    private static final Path OPENAPI = Path.of("openapi");
    private static final GrowingWords GROWING = GrowingWords.in(Path.of("growing-words.yaml"));
    private static final String REMEDY =
            "Clients rely on it: bring it back, and add what is new beside it as something optional. What must end"
                    + " ends with a new path, /v2/… (contracts/README.md, \"Change an API\").";

    @TempDir
    private Path folder;

    @Test
    void anOptionalFieldOfARequestMayBeAdded() {
        assertThat(breaksOf(api ->
                        schema(api, "Notice").withObject("/properties/urgency").put("type", "string")))
                .isEmpty();
    }

    @Test
    void aFieldOfAnAnswerMayBeAdded() {
        assertThat(breaksOf(api -> schema(api, "Receipt")
                        .withObject("/properties/signature")
                        .put("type", "string")))
                .isEmpty();
    }

    @Test
    void aRemovedFieldOfAnAnswerIsNamedWithWhatToDo() {
        assertThat(breaksOf(api -> properties(api, "Receipt").remove("sha256")))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .startsWith("BREAKING: the API of incident-intake no longer has the field")
                        .contains("receipt.sha256\" that release 1.0.0 has")
                        .endsWith(REMEDY));
    }

    @Test
    void aRenamedFieldOfARequestIsNamedWithItsPlace() {
        assertThat(breaksOf(api -> {
                    var notice = properties(api, "Notice");
                    notice.set("foundAt", notice.remove("detectedAt"));
                }))
                .singleElement()
                .asString()
                .startsWith("BREAKING: the API of incident-intake no longer has the field \"detectedAt\" that release"
                        + " 1.0.0 has (/paths//v1/incidents/post/requestBody/content/application/json")
                .endsWith(REMEDY);
    }

    @Test
    void aRemovedOperationIsABreak() {
        assertThat(breaksOf(api -> ((ObjectNode) api.get("paths")).remove("/v1/incidents/{incident}")))
                .singleElement()
                .asString()
                .contains("/paths/~1v1~1incidents~1{incident} is gone", REMEDY);
    }

    @Test
    void aNewRequiredFieldOfARequestIsABreak() {
        assertThat(breaksOf(api -> schema(api, "Notice").withArray("/required").add("system")))
                .singleElement()
                .asString()
                .contains("/required was [", REMEDY);
    }

    @Test
    void aNarrowedEnumOfARequestIsABreak() {
        assertThat(breaksOf(api -> ((ArrayNode) properties(api, "Report").at("/kind/enum")).remove(0)))
                .isNotEmpty();
    }

    @Test
    void onlyAListThatIsNamedMayGrowInAnswers() {
        assertThat(breaksOfDeadlines(api -> words(api, "Role").add("bystander")))
                .isEmpty();
        assertThat(breaksOfDeadlines(
                        api -> ((ArrayNode) properties(api, "Deadline").at("/source/enum")).add("rumour")))
                .isNotEmpty();
    }

    @Test
    void aListThatIsNamedMayNotLoseAWord() {
        assertThat(breaksOfDeadlines(api -> words(api, "Role").remove(0))).isNotEmpty();
    }

    @Test
    void aChangedTypeIsABreak() {
        assertThat(breaksOf(api -> ((ObjectNode) properties(api, "Receipt").get("number")).put("type", "integer")))
                .isNotEmpty();
    }

    @Test
    void anAnswerThatIsNoLongerGivenIsABreak() {
        assertThat(breaksOf(api -> {
                    var answers = (ObjectNode) api.at("/paths/~1v1~1incidents/post/responses");
                    answers.set("200", answers.remove("201"));
                }))
                .isNotEmpty();
    }

    @Test
    void codeThatAnswersOtherwiseThanCommittedIsToldTheCommand() throws IOException {
        var document = new ApiDocument(SERVICE, OPENAPI);
        var generated = folder.resolve("generated.json");
        var api = (ObjectNode) Documents.read(document.committed());
        api.withObject("/info").put("description", "Said better.");
        JsonMapper.builder().build().writeValue(generated.toFile(), api);

        assertThat(document.drift(document.committed())).isEmpty();
        assertThat(document.drift(generated))
                .singleElement()
                .asString()
                .startsWith("The API of incident-intake is not what contracts/openapi says: /info/description was")
                .endsWith("If that is meant, write it down with ./dieuphoi contracts and commit"
                        + " contracts/openapi/incident-intake.yaml; if not, it is the code that has to change back.");
    }

    @Test
    void codeThatBreaksWhatIsCommittedIsToldSo() throws IOException {
        var document = new ApiDocument(SERVICE, OPENAPI);
        var generated = folder.resolve("generated.json");
        var api = (ObjectNode) Documents.read(document.committed());
        properties(api, "Receipt").remove("receivedAt");
        JsonMapper.builder().build().writeValue(generated.toFile(), api);

        assertThat(document.drift(generated))
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .startsWith("BREAKING: ");
    }

    private static List<String> breaksOf(Consumer<ObjectNode> mistake) {
        return breaksOf(SERVICE, mistake);
    }

    private static List<String> breaksOfDeadlines(Consumer<ObjectNode> mistake) {
        return breaksOf("escalation-timers", mistake);
    }

    private static List<String> breaksOf(String service, Consumer<ObjectNode> mistake) {
        var released = (ObjectNode) Documents.read(OPENAPI.resolve(service + ".yaml"));
        var newest = released.deepCopy();
        mistake.accept(newest);
        return ApiBreaks.of(new Change(service, "1.0.0", released, newest), GROWING);
    }

    private static ObjectNode schema(ObjectNode api, String name) {
        return (ObjectNode) api.at("/components/schemas/" + name);
    }

    private static ArrayNode words(ObjectNode api, String list) {
        return (ArrayNode) schema(api, list).get("enum");
    }

    private static ObjectNode properties(ObjectNode api, String name) {
        return (ObjectNode) schema(api, name).get("properties");
    }
}
