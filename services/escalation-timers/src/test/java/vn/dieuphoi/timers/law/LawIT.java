package vn.dieuphoi.timers.law;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.rulebook.Rulebook;
import vn.dieuphoi.rulebook.preview.LawPreview;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.MovableClock;
import vn.dieuphoi.timers.Demo;
import vn.dieuphoi.timers.Reader;
import vn.dieuphoi.timers.Story;

@QuarkusTest
@TestProfile(Demo.class)
class LawIT {
    private static final String CASE = """
            { "asOf": "2026-10-02T09:00:00+07:00",
              "detectedAt": "2026-10-01T08:00:00+07:00",
              "system": { "level": 4, "critical": false, "managedBy": "civil", "ownerKind": "province",
                          "inScopeNd331": true, "sector": "public-administration" },
              "reporter": { "networkMember": true, "isp": false, "bank": false, "governmentOffice": false,
                            "province": "19" },
              "facts": { "operatorCapacityExceeded": false, "effects": [],
                         "personalData": { "harmful": false, "locationOrBiometric": false } },
              "happened": { "noticeSentAt": null, "repairCompletedAt": null } }
            """;
    private static final int OVER_THE_LIMIT = 1024 * 1024 + 1;

    @Inject
    Rulebook rulebook;

    @Inject
    MovableClock clock;

    private final Reader reader = Reader.coordinator();

    @AfterEach
    void end() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "specialised-officer", "national-coordinator", "responder", "auditor"})
    void answersAReaderAsTheRulebookDoes(String role) {
        var answer = preview(Reader.of(Story.HOSPITAL, role), "vi", CASE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.asString()).isEqualTo(new LawPreview(rulebook).answer(CASE));
    }

    @Test
    void computesWhatEachRuleAsksFor() {
        var answer = preview(reader, "vi", CASE);

        assertThat(answer.<List<String>>path("obligations.rule")).containsExactly("E03", "B01", "A01", "E02", "B05");
        assertThat(answer.<String>path("obligations[2].dueAt")).isEqualTo("2026-10-07T00:00:00+07:00");
    }

    @Test
    void wantsARole() {
        HttpProblem.in(preview(Reader.of(Story.HOSPITAL, "visitor"), "vi", CASE))
                .hasStatus(403);
        HttpProblem.in(given().contentType("application/json").body(CASE).post("/v1/law/preview"))
                .hasStatus(401);
        HttpProblem.in(Reader.of(Story.HOSPITAL, "visitor").get("/v1/law/rules", Map.of()))
                .hasStatus(403);
        HttpProblem.in(given().get("/v1/law/rules")).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void namesEveryFaultOfACase(String language) {
        var faulty = CASE.replace("\"detectedAt\": \"2026-10-01T08:00:00+07:00\",", "\"a/b\": 1,")
                .replace("\"effects\": []", "\"effects\": [\"on-fire\", \"may-spread\"]")
                .replace("\"level\": 4", "\"level\": 6, \"colour\": \"red\"")
                .replace("\"civil\"", "\"army\"")
                .replace("\"isp\": false", "\"isp\": \"no\"")
                .replace("\"harmful\": false", "\"harmful\": 1")
                .replace("\"repairCompletedAt\": null", "\"repairCompletedAt\": \"yesterday\"");

        HttpProblem.in(preview(reader, language, faulty))
                .hasStatus(400)
                .hasCode("invalid-body")
                .isWrittenIn(language)
                .hasViolationsAt(
                        "/detectedAt",
                        "/a~1b",
                        "/facts/effects",
                        "/system/level",
                        "/system/colour",
                        "/system/managedBy",
                        "/reporter/isp",
                        "/facts/personalData/harmful",
                        "/happened/repairCompletedAt");
    }

    @Test
    void saysInTheLanguageOfTheReaderWhatIsWrong() {
        var faulty = CASE.replace("\"level\": 4", "\"level\": 6");

        assertThat(preview(reader, "vi", faulty).<List<String>>path("violations.message"))
                .containsExactly("Giá trị phải là số nguyên từ 1 đến 5.");
        assertThat(preview(reader, "en", faulty).<List<String>>path("violations.message"))
                .containsExactly("The value must be a whole number from 1 to 5.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{} {}", "{\"asOf\": 1, \"asOf\": 2}"})
    void refusesWhatIsNoCase(String body) {
        HttpProblem.in(preview(reader, "en", body))
                .hasStatus(400)
                .hasCode("invalid-body")
                .isWrittenIn("en");
    }

    @Test
    void refusesATimeBeyondAnyCalendar() {
        var faulty = CASE.replace("2026-10-01T08", "+999999999-10-01T08")
                .replace("\"noticeSentAt\": null", "\"noticeSentAt\": \"-5000-01-01T00:00:00Z\"");

        HttpProblem.in(preview(reader, "en", faulty))
                .hasStatus(400)
                .hasViolationsAt("/detectedAt", "/happened/noticeSentAt");
    }

    @Test
    void refusesABodyThatIsTooLargeOrNoJson() {
        HttpProblem.in(preview(reader, "en", " ".repeat(OVER_THE_LIMIT))).hasStatus(413);
        HttpProblem.in(given().auth()
                        .oauth2(reader.token())
                        .contentType("text/plain")
                        .body(CASE)
                        .post("/v1/law/preview"))
                .hasStatus(415);
    }

    @Test
    void doesNotAnswerAFloodOfFaultsWithAnother() {
        var flood = CASE.replace("\"effects\": []", "\"effects\": [%s0]".formatted("1,".repeat(1000)))
                .replace("\"level\": 4", "\"level\": 6");

        HttpProblem.in(preview(reader, "en", flood)).hasStatus(400).hasViolationsAt("/facts/effects", "/system/level");
    }

    private static Response preview(Reader reader, String language, String body) {
        return given().auth()
                .oauth2(reader.token())
                .header("Accept-Language", language)
                .contentType("application/json")
                .body(body)
                .post("/v1/law/preview");
    }

    @Test
    void servesTheRulesInForceOnADay() {
        var answer = rules("2026-10-01");

        assertThat(answer.<String>path("rulebook")).isEqualTo(rulebook.version());
        assertThat(answer.<String>path("asOf")).isEqualTo("2026-10-01");
        assertThat(answer.<List<String>>path("rules.id")).isSorted().contains("A01", "B01", "E10");
        assertThat(answer.<List<String>>path("rules.kind"))
                .contains("clock", "guard", "recurring", "retention", "recorded");
        assertThat(rule(answer, "A01"))
                .containsEntry("version", 2)
                .containsEntry("set", "A")
                .containsEntry("kind", "clock")
                .containsEntry(
                        "title",
                        Map.of(
                                "vi",
                                "Thông báo sự cố trong 05 ngày kể từ khi phát hiện",
                                "en",
                                "Notice of an incident within 5 days of detection"))
                .containsEntry("trigger", "incident.detected")
                .containsEntry("obligors", List.of("operator"))
                .containsEntry(
                        "recipients",
                        List.of("national-coordinator", "owner", "responsible-member", "specialised-unit"))
                .containsEntry("limit", Map.of("kind", "calendar-days", "value", "P5D"))
                .containsEntry("validFrom", "2017-11-01")
                .containsEntry("source", "official")
                .containsEntry("unconfirmed", false)
                .doesNotContainKeys("validTo", "condition", "recipientsByCase", "enforcedBy", "provinces");
    }

    @Test
    void tellsOfARuleWhoReceivesInWhichCase() {
        assertThat(rule(rules("2026-10-01"), "B01"))
                .containsEntry("unconfirmed", true)
                .containsEntry("condition", "system.inScopeNd331")
                .containsEntry("recipients", List.of("cyber-security-force", "defence-force"))
                .containsEntry(
                        "recipientsByCase",
                        List.of(
                                Map.of("condition", "system.managedBy == \"defence\"", "to", List.of("defence-force")),
                                Map.of("to", List.of("cyber-security-force"))));
    }

    @Test
    void tellsOfEveryKindWhatItHasBesides() {
        var answer = rules("2026-10-01");

        assertThat(rule(answer, "A21")).containsKeys("guards", "enforcedBy");
        assertThat(ofKind(answer, "recurring"))
                .allSatisfy(rule -> assertThat(rule).containsKeys("about", "occasions", "recipients"));
        assertThat(ofKind(answer, "retention"))
                .allSatisfy(rule -> assertThat(rule).containsKeys("keeps", "limit"));
        assertThat(ofKind(answer, "recorded"))
                .allSatisfy(rule -> assertThat(rule).containsKeys("when", "limit", "recipients"));
    }

    /** The last day of the first version, and the first of the second: by the calendar of Vietnam. */
    @Test
    void countsDaysAsVietnamDoes() {
        assertThat(rule(rules("2017-10-31T23:59:59+07:00"), "A01"))
                .containsEntry("version", 1)
                .containsEntry("validTo", "2017-10-31");
        assertThat(rule(rules("2017-10-31T17:00:00Z"), "A01")).containsEntry("version", 2);
        assertThat(rules("1990-01-01").<List<?>>path("rules")).isEmpty();
    }

    @Test
    void servesTodaysRulesUnlessAskedForOthers() {
        clock.set(Instant.parse("2017-05-01T17:00:00Z"));

        var answer = reader.get("/v1/law/rules", Map.of());

        assertThat(answer.<String>path("asOf")).isEqualTo("2017-05-02");
        assertThat(rule(answer, "A01")).containsEntry("version", 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2026-02-30", "2026-10-01T08:00:00", "0001-01-01", "+999999999-01-01T00:00:00Z"})
    void refusesWhatIsNoDay(String asOf) {
        HttpProblem.in(reader.get("/v1/law/rules", Map.of("asOf", asOf)))
                .hasStatus(400)
                .hasCode("as-of-malformed")
                .isWrittenIn("vi");
    }

    private Response rules(String asOf) {
        var answer = reader.get("/v1/law/rules", Map.of("asOf", asOf));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static Map<String, Object> rule(Response answer, String id) {
        return answer.<List<Map<String, Object>>>path("rules").stream()
                .filter(rule -> rule.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> ofKind(Response answer, String kind) {
        return answer.<List<Map<String, Object>>>path("rules").stream()
                .filter(rule -> rule.get("kind").equals(kind))
                .toList();
    }
}
