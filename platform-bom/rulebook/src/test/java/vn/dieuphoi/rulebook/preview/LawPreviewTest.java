package vn.dieuphoi.rulebook.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.rulebook.Rulebook;

class LawPreviewTest {

    private static final LawPreview PREVIEW = new LawPreview(Rulebook.packaged());
    private static final String CASE = """
            { "asOf": "2026-10-02T09:00:00+07:00",
              "detectedAt": "2026-10-01T08:00:00+07:00",
              "system": { "level": 4, "critical": false, "managedBy": "civil", "ownerKind": "province",
                          "inScopeNd331": true, "sector": "public-administration" },
              "reporter": { "networkMember": true, "isp": false, "bank": false, "governmentOffice": false, "province": "19" },
              "facts": { "operatorCapacityExceeded": false, "ownerCannotControl": false, "possiblySerious": false, "effects": [],
                         "seriousNd331": false, "securitySigns": false, "seriousDisruption": false, "crimeEvidence": false,
                         "personalData": { "harmful": false, "locationOrBiometric": false } },
              "happened": { "noticeSentAt": null, "initialReportSentAt": null, "responseEndedAt": null,
                            "repairCompletedAt": null, "patchedSeriousVulnerabilityAt": null } }
            """;

    @Test
    void answersWithOneElementForEachRuleAndObligor() {
        assertThat(duties(CASE))
                .extracting(LawPreviewTest::brief)
                .containsExactly(
                        "E03 owner null",
                        "B01 owner 2026-10-04T08:00:00+07:00",
                        "A01 operator 2026-10-07T00:00:00+07:00",
                        "E02 operator null",
                        "B05 owner null");
    }

    @Test
    void writesAnElementAsAgreed() {
        var notice = duties(CASE).get(2);
        JsonNode agreed = Json.object().setAll(firstFields(notice));
        assertThat(agreed).isEqualTo(Json.parse("""
                        { "rule": "A01", "version": 2, "obligor": "operator",
                          "recipients": ["national-coordinator", "owner", "responsible-member", "specialised-unit"],
                          "limit": { "kind": "calendar-days", "value": "P5D" }, "triggeredAt": "2026-10-01T08:00:00+07:00",
                          "dueAt": "2026-10-07T00:00:00+07:00", "state": "running", "form": "notice",
                          "citation": "QĐ05 Đ11.1.a; TT20 Đ9.2.a", "source": "official" }
                        """));
    }

    @Test
    void saysWhatIsUnconfirmed() {
        assertThat(duties(CASE).get(1).path("unconfirmed").booleanValue()).isTrue();
        assertThat(duties(CASE).get(2).path("unconfirmed").booleanValue()).isFalse();
    }

    @Test
    void givesThePossibleExtensionAsInformationOnly() {
        var duties = duties(CASE.replace("2026-10-01T08", "2026-09-28T08"));
        var notice = duties.stream()
                .filter(duty -> duty.path("rule").asText().equals("A01"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.path("dueAt").asText()).isEqualTo("2026-10-04T00:00:00+07:00");
        assertThat(notice.path("mayExtendTo").asText()).isEqualTo("2026-10-06T00:00:00+07:00");
    }

    @Test
    void classifiesWithReasons() {
        var classification = Json.parse(PREVIEW.answer(CASE)).path("classification");
        assertThat(classification.path("seriousQd05").booleanValue()).isFalse();
        assertThat(classification.path("reasons")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-06T23:59:59, , running",
        "2026-10-07T00:00:00, , missed",
        "2026-10-09T00:00:00, 2026-10-07T00:00:00, met",
        "2026-10-09T00:00:00, 2026-10-07T00:00:01, met-late",
        "2026-10-06T00:00:00, 2026-10-07T00:00:01, running",
    })
    void tellsHowADutyStands(String asOf, @Nullable String noticeSentAt, String state) {
        var sent = noticeSentAt == null ? "null" : "\"%s+07:00\"".formatted(noticeSentAt);
        var asked = CASE.replace("2026-10-02T09:00:00", asOf)
                .replace("\"noticeSentAt\": null", "\"noticeSentAt\": " + sent);
        assertThat(duties(asked))
                .filteredOn(duty -> duty.path("rule").asText().equals("A01"))
                .extracting(duty -> duty.path("state").asText())
                .containsExactly(state);
    }

    @Test
    void theTwoInstantsAreEnough() {
        var least = """
                { "asOf": "2026-10-02T09:00:00+07:00", "detectedAt": "2026-10-01T08:00:00Z" }
                """;
        assertThat(duties(least)).extracting(duty -> duty.path("rule").asText()).contains("A01", "B05");
    }

    @Test
    void listsEveryFault() {
        var faulty = CASE.replace("\"detectedAt\": \"2026-10-01T08:00:00+07:00\",", "")
                .replace("\"effects\": []", "\"effects\": [\"on-fire\", \"may-spread\"]")
                .replace("\"level\": 4", "\"level\": 6, \"colour\": \"red\"")
                .replace("\"civil\"", "\"army\"")
                .replace("\"isp\": false", "\"isp\": \"no\"")
                .replace("\"repairCompletedAt\": null", "\"repairCompletedAt\": \"yesterday\"");
        var invalid = catchThrowableOfType(InputInvalid.class, () -> PREVIEW.answer(faulty));
        assertThat(invalid.faults())
                .extracting(Fault::toString)
                .containsExactlyInAnyOrder(
                        "detectedAt: is missing",
                        "system.level: must be a whole number from 1 to 5",
                        "system.managedBy: \"army\" is none of civil, police, defence, cipher",
                        "system.colour: is not a known field",
                        "reporter.isp: must be true or false",
                        "facts.effects: \"on-fire\" is none of service-interrupted, secret-data-may-leak,"
                                + " data-unrecoverable, control-lost, may-spread",
                        "happened.repairCompletedAt: \"yesterday\" is not an instant with its offset, such as"
                                + " 2026-10-01T08:00:00+07:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{ | not JSON", "[] | must be an object", "{} {} | not JSON"})
    void refusesWhatIsNoCase(String text, String message) {
        assertThatThrownBy(() -> PREVIEW.answer(text))
                .isInstanceOf(InputInvalid.class)
                .hasMessageContaining(message);
    }

    private static List<JsonNode> duties(String asked) {
        var obligations = Json.parse(PREVIEW.answer(asked)).path("obligations");
        return StreamSupport.stream(obligations.spliterator(), false).toList();
    }

    private static String brief(JsonNode duty) {
        return "%s %s %s"
                .formatted(
                        duty.path("rule").asText(),
                        duty.path("obligor").asText(),
                        duty.path("dueAt").asText());
    }

    private static Map<String, JsonNode> firstFields(JsonNode duty) {
        var fields = new LinkedHashMap<String, JsonNode>();
        duty.properties().stream().limit(11).forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }
}
