package vn.dieuphoi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.testkit.HttpProblem;
import vn.dieuphoi.testkit.RealInfrastructure;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class BadInputIT {
    private static final int LIMIT = 1024 * 1024;

    private final String unit = IntakeClient.newUnit();
    private final IntakeClient reporter = IntakeClient.reporterOf(unit);

    private static Stream<Arguments> badNotices() {
        var bad = Map.of(
                "",
                List.of(""),
                "{\"description\": \"x\", ",
                List.of(""),
                "[]",
                List.of(""),
                "{\"detectedAt\": \"2026-11-05T08:00:00Z\"}",
                List.of("/description"),
                "{\"description\": \" \\n\", \"detectedAt\": \"2026-11-05T08:00:00Z\"}",
                List.of("/description"),
                "{\"description\": 5, \"detectedAt\": \"2026-11-05T08:00:00Z\"}",
                List.of("/description"),
                "{\"description\": \"x\"}",
                List.of("/detectedAt"),
                "{\"description\": \"x\", \"detectedAt\": \"2026-11-05T08:00:00\"}",
                List.of("/detectedAt"),
                "{\"description\": \"x\", \"detectedAt\": 1762329600}",
                List.of("/detectedAt"),
                "{\"detectedAt\": \"2026\", \"operatorCapacityExceeded\": \"true\", \"system\": {\"ip\": 1}}",
                List.of("/description", "/detectedAt", "/operatorCapacityExceeded", "/system/ip"));
        return bad.entrySet().stream()
                .flatMap(one ->
                        Stream.of("vi", "en").map(language -> Arguments.of(one.getKey(), one.getValue(), language)));
    }

    @ParameterizedTest
    @MethodSource("badNotices")
    void refusesANoticeThatCannotBeTaken(String body, List<String> pointers, String language) {
        var answer = reporter.speaking(language).giveNotice(body);

        HttpProblem.in(answer)
                .hasStatus(400)
                .hasCode("invalid-body")
                .isWrittenIn(language)
                .hasViolationsAt(pointers.toArray(String[]::new));
        assertThat(Register.countsOf(unit)).startsWith("0 incidents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void refusesFactsThatCannotBeTaken(String language) {
        var answer = reporter.speaking(language).giveNotice("""
                {"description": "x", "detectedAt": "2026-11-05T08:00:00Z",
                 "facts": {"effects": ["may-spread", "rain"], "securitySigns": 1, "personalData": {"harmful": "yes"}}}""");

        HttpProblem.in(answer)
                .hasStatus(400)
                .isWrittenIn(language)
                .hasViolationsAt("/facts/effects/1", "/facts/securitySigns", "/facts/personalData/harmful");
        assertThat(Register.countsOf(unit)).startsWith("0 incidents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void refusesAReportThatCannotBeTaken(String language) {
        String incident = reporter.giveNotice(IntakeClient.NOTICE).path("incidentId");

        var answer = reporter.speaking(language)
                .report(
                        incident,
                        "{\"kind\": \"notice\", \"responseEndedAt\": \"2026-11-07\", \"handled\": 1,"
                                + " \"facts\": {\"effects\": \"rain\"}, \"signature\": \"stamp\"}");

        HttpProblem.in(answer)
                .hasStatus(400)
                .isWrittenIn(language)
                .hasViolationsAt("/kind", "/responseEndedAt", "/handled", "/facts/effects", "/signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void refusesABodyOverTheLimit(String language) {
        var answer = reporter.speaking(language).giveNotice("x".repeat(LIMIT + 1));

        HttpProblem.in(answer).hasStatus(413).isWrittenIn(language);
    }

    @Test
    void takesABodyAtTheLimit() {
        var rest = IntakeClient.NOTICE.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;

        assertThat(reporter.giveNotice(IntakeClient.NOTICE + " ".repeat(LIMIT - rest))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void knowsNoOtherIncidents(String language) {
        var stranger = reporter.speaking(language);

        for (var unknown : List.of(IncidentId.next().toString(), "1-1-1-1-1", "nothing")) {
            HttpProblem.in(stranger.read(unknown)).hasStatus(404).isWrittenIn(language);
            HttpProblem.in(stranger.report(unknown, "{\"kind\": \"initial\"}"))
                    .hasStatus(404)
                    .isWrittenIn(language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void wantsAnIdempotencyKey(String language) {
        var answer = reporter.speaking(language)
                .request()
                .contentType("application/json")
                .body(IntakeClient.NOTICE)
                .post("/v1/incidents");

        HttpProblem.in(answer).hasStatus(400).hasCode("idempotency-key-missing").isWrittenIn(language);
    }

    @Test
    void wantsJson() {
        var answer = reporter.request()
                .header("Idempotency-Key", IntakeClient.newKey())
                .contentType("text/plain")
                .body("x")
                .post("/v1/incidents");

        HttpProblem.in(answer).hasStatus(415).isWrittenIn("vi");
    }

    @Test
    void knowsNoOtherMethods() {
        HttpProblem.in(reporter.request().delete("/v1/incidents/" + IncidentId.next()))
                .hasStatus(405);
    }
}
