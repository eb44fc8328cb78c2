package vn.dieuphoi.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.SubmissionKind;

class RequestFieldsTest {
    @Test
    void readsEveryTypeAsItIs() {
        var fields = body("""
                {"prose": "Trang chủ\\nbị thay", "at": "2026-01-31T08:30:00.1234567+07:00", "sure": false, "level": 3,
                 "kind": "response-ended", "id": "his-19", "tags": ["a", "b"]}
                """);

        assertThat(fields.required("prose").text(100)).contains("Trang chủ\nbị thay");
        assertThat(fields.required("at").instant()).contains(Instant.parse("2026-01-31T01:30:00.123456Z"));
        assertThat(fields.required("sure").bool()).contains(false);
        assertThat(fields.required("level").integer(1, 5)).contains(3);
        assertThat(fields.required("kind").enumeration(SubmissionKind.class)).contains(SubmissionKind.RESPONSE_ENDED);
        assertThat(fields.required("id").value(SystemId::new)).contains(new SystemId("his-19"));
        assertThat(fields.required("tags").lines(5, 10)).containsExactly("a", "b");
        fields.throwIfInvalid();
        assertThat(fields.ignored()).isEmpty();
    }

    @Test
    void readsAListOfConstantsAndTellsAnEmptyOneFromNone() {
        var fields = body("{\"kinds\": [\"closing\", \"initial\", \"closing\"], \"none\": []}");

        assertThat(fields.optional("kinds").enumerations(5, SubmissionKind.class))
                .contains(List.of(SubmissionKind.CLOSING, SubmissionKind.INITIAL));
        assertThat(fields.optional("none").enumerations(5, SubmissionKind.class))
                .contains(List.of());
        assertThat(fields.optional("absent").enumerations(5, SubmissionKind.class))
                .isEmpty();
        fields.throwIfInvalid();
    }

    @Test
    void namesThePlaceOfAConstantThatIsNone() {
        var fields = body("{\"kinds\": [\"closing\", \"rain\", 1], \"more\": \"closing\"}");
        assertThat(fields.optional("kinds").enumerations(5, SubmissionKind.class))
                .contains(List.of(SubmissionKind.CLOSING));
        assertThat(fields.optional("more").enumerations(5, SubmissionKind.class))
                .contains(List.of());

        assertThat(violations(fields))
                .containsExactly("/kinds/1 unknown-value", "/kinds/2 wrong-type", "/more wrong-type");
    }

    @Test
    void listsEveryViolationAtOnce() {
        var fields =
                body("{\"description\": 7, \"detectedAt\": \"2026-01-31T08:30:00\", \"system\": {\"name\": true}}");
        assertThat(fields.required("description").text(100)).isEmpty();
        assertThat(fields.required("detectedAt").instant()).isEmpty();
        assertThat(fields.required("kind").line(10)).isEmpty();
        assertThat(fields.expected("system").object().optional("name").line(10)).isEmpty();

        assertThat(violations(fields))
                .containsExactly(
                        "/description wrong-type",
                        "/detectedAt zone-missing",
                        "/kind required",
                        "/system/name wrong-type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "2026-01-31"           | zone-missing
            "2026-01-31T08:30"     | zone-missing
            "31/01/2026"           | malformed-instant
            ""                     | malformed-instant
            "2026-02-30T00:00:00Z" | malformed-instant
            "0001-01-01T00:00:00Z" | instant-out-of-range
            "+99999-01-01T00:00Z"  | instant-out-of-range
            1769823000             | wrong-type
            """)
    void refusesInstantsThatAreNone(String json, String code) {
        var fields = body("{\"at\": " + json + "}");
        assertThat(fields.optional("at").instant()).isEmpty();
        assertThat(violations(fields)).containsExactly("/at " + code);
    }

    @Test
    void coercesNothing() {
        var fields = body("{\"a\": \"true\", \"b\": 1.0, \"c\": \"1\", \"d\": 1, \"e\": {}, \"f\": []}");
        assertThat(fields.optional("a").bool()).isEmpty();
        assertThat(fields.optional("b").integer(0, 9)).isEmpty();
        assertThat(fields.optional("c").integer(0, 9)).isEmpty();
        assertThat(fields.optional("d").bool()).isEmpty();
        assertThat(fields.optional("e").lines(1, 1)).isEmpty();
        assertThat(fields.optional("f").object().present()).isFalse();
        assertThat(violations(fields)).hasSize(6).allMatch(violation -> violation.endsWith(" wrong-type"));
    }

    @Test
    void refusesValuesOutsideTheirBounds() {
        var fields = body("""
                {"long": "ộộộ", "nul": "a\\u0000b", "half": "\\ud800", "break": "a\\nb", "n": 10, "huge": 99999999999,
                 "kind": "other", "id": "Không", "list": [1, 2, 3]}
                """);
        assertThat(fields.optional("long").text(2)).isEmpty();
        assertThat(fields.optional("nul").text(9)).isEmpty();
        assertThat(fields.optional("half").text(9)).isEmpty();
        assertThat(fields.optional("break").line(9)).isEmpty();
        assertThat(fields.optional("n").integer(0, 9)).isEmpty();
        assertThat(fields.optional("huge").integer(0, 9)).isEmpty();
        assertThat(fields.optional("kind").enumeration(SubmissionKind.class)).isEmpty();
        assertThat(fields.optional("id").value(SystemId::new)).isEmpty();
        assertThat(fields.optional("list").lines(2, 9)).isEmpty();
        assertThat(violations(fields))
                .containsExactly(
                        "/long too-long",
                        "/nul control-character",
                        "/half control-character",
                        "/break control-character",
                        "/n out-of-range",
                        "/huge out-of-range",
                        "/kind unknown-value",
                        "/id malformed-value",
                        "/list too-many");
    }

    @Test
    void refusesABlankTextWhereOneIsRequiredAndMissesItWhereOneIsExpected() {
        var fields = body("{\"a\": \" \", \"b\": \"\\t\", \"c\": \"\"}");
        assertThat(fields.required("a").text(9)).isEmpty();
        assertThat(fields.expected("b").text(9)).isEmpty();
        assertThat(fields.optional("c").text(9)).isEmpty();
        assertThat(fields.missing()).containsExactly("/b");
        assertThat(violations(fields)).containsExactly("/a required");
    }

    @Test
    void missesWhatIsExpectedInsideAnAbsentObjectButRequiresNothingThere() {
        var fields = body("{\"owner\": null}");
        var wanted = fields.expected("system").object();
        assertThat(wanted.required("name").line(9)).isEmpty();
        assertThat(wanted.optional("ip").line(9)).isEmpty();
        assertThat(fields.optional("owner").object().required("name").line(9)).isEmpty();
        assertThat(fields.required("operator").object().required("name").line(9))
                .isEmpty();

        assertThat(fields.missing()).containsExactly("/system/name");
        assertThat(violations(fields)).containsExactly("/operator required");
    }

    @Test
    void pointsIntoLists() {
        var fields = body("{\"items\": [{\"name\": \"a\"}, {\"more\": 1}, 5]}");
        var names = fields.required("items").objects(9).stream()
                .flatMap(item -> item.required("name").line(9).stream())
                .toList();
        assertThat(names).containsExactly("a");
        assertThat(fields.ignored()).containsExactly("/items/1/more");
        assertThat(violations(fields)).containsExactly("/items/2 wrong-type", "/items/1/name required");
    }

    @Test
    void namesUnknownFieldsWithEscapesAndWithoutControlCharacters() {
        var fields = body("{\"a/b~c\": 1, \"x\\u0000\": 2, \"known\": {\"inner\": 3}, \"other\": {\"deep\": 4}}");
        assertThat(fields.optional("known").object().present()).isTrue();
        assertThat(fields.ignored()).containsExactly("/a~1b~0c", "/x\uFFFD", "/other", "/known/inner");
    }

    @Test
    void namesAtMostAHundredUnknownFields() {
        var fields = body(IntStream.range(0, 500)
                .mapToObj(number -> "\"f" + number + "\": 1")
                .collect(Collectors.joining(", ", "{", "}")));
        assertThat(fields.ignored()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"text\"",
                "null",
                "{",
                "{} {}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": {\"b\": 1, \"b\": 1}}",
                "{'a': 1}",
                "{\"a\": 01}",
                "{\"a\": NaN}"
            })
    void refusesABodyThatIsNotOneObject(String json) {
        assertThatThrownBy(() -> body(json))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(400));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin1 = {'{', '"', 'a', '"', ':', '"', (byte) 0xE9, '"', '}'};
        assertThatThrownBy(() -> RequestFields.of(latin1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesABottomlessBody() {
        String deep = "{\"a\":".repeat(1000) + "1" + "}".repeat(1000);
        assertThatThrownBy(() -> body(deep)).isInstanceOf(ProblemException.class);
    }

    @Test
    void takesAViolationThatTheCallerFound() {
        var fields = body("{}");
        fields.refuse("end", "before-start", Messages.EDGE.text("field.malformed-value"));
        assertThat(violations(fields)).containsExactly("/end before-start");
    }

    private static RequestFields body(String json) {
        return RequestFields.of(json.getBytes(UTF_8));
    }

    private static List<String> violations(RequestFields fields) {
        var refusal = catchThrowableOfType(ProblemException.class, fields::throwIfInvalid);
        return refusal.problem().violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }
}
