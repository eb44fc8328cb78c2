package vn.dieuphoi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.ReportAccepted;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.Signature;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;
import vn.dieuphoi.testkit.TopicRecord;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ReportIT {
    private static final String INITIAL = """
            {"kind": "initial", "description": "Quá khả năng.", "capacityExceededAt": "2026-11-05T09:00:00+07:00",
             "signature": "digital-signature", "recovery": {"backupBeforeRepair": true}}""";
    private static final String ENDED = """
            {"kind": "response-ended", "responseEndedAt": "2026-11-07T09:30:00Z", "result": "Đã khôi phục."}""";
    private static final String CLOSING = """
            {"kind": "closing", "result": "Đã gỡ mã độc.", "initialReport": {"number": "%s"}}""";

    private final String unit = IntakeClient.newUnit();
    private final IntakeClient reporter = IntakeClient.reporterOf(unit);

    @Test
    void takesTheReportsOfAnIncidentOneAfterTheOther() {
        String incident = reporter.giveNotice(IntakeClient.NOTICE).path("incidentId");

        var initial = reporter.report(incident, INITIAL);
        var ended = reporter.report(incident, ENDED);
        var closing = reporter.report(incident, CLOSING.formatted(initial.<String>path("receipt.number")));

        assertThat(List.of(initial.statusCode(), ended.statusCode(), closing.statusCode()))
                .containsOnly(201);
        assertThat(closing.<String>path("incidentId")).isEqualTo(incident);
        assertThat(closing.<String>path("receipt.number")).matches("BC-\\d{4}-\\d{6}");
        assertThat(closing.header("ETag")).isEqualTo("\"4\"");
        assertThat(closing.header("Location")).endsWith("/v1/incidents/" + incident);
        assertThat(ended.<List<String>>path("missing")).isEmpty();
        assertThat(Register.original(ended.path("submissionId"))).isEqualTo(ENDED.getBytes(StandardCharsets.UTF_8));
        assertThat(reporter.read(incident).<List<String>>path("submissions.kind"))
                .containsExactly("notice", "initial", "response-ended", "closing");
    }

    @Test
    void tellsTheOtherServicesInOrder() {
        String incident = reporter.giveNotice(IntakeClient.NOTICE).path("incidentId");
        var initial = reporter.report(incident, INITIAL);
        assertThat(reporter.report(incident, ENDED).statusCode()).isEqualTo(201);

        try (var intake = TopicProbe.on(Topic.INTAKE)) {
            var events = intake.await(3, record -> record.key().equals(incident));

            assertThat(events).extracting(TopicRecord::sequence).containsExactly(1L, 2L, 3L);
            assertThat(events.get(1).type()).isEqualTo("vn.dieuphoi.report-accepted.v1");
            assertThat(events.get(1).event()).isEqualTo(accepted(incident, initial));
        }
    }

    @Test
    void takesAReportThatSaysNothingButItsKind() {
        String incident = reporter.giveNotice(IntakeClient.NOTICE).path("incidentId");

        var answer = reporter.report(incident, "{\"kind\": \"closing\"}");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<List<String>>path("missing")).contains("/initialReport/number", "/result");
    }

    @Test
    void flagsAReportWithoutASignatureAndTakesItAllTheSame() {
        String incident = reporter.giveNotice(IntakeClient.NOTICE).path("incidentId");

        var unsigned = reporter.report(incident, "{\"kind\": \"closing\"}");
        var signed = reporter.report(incident, "{\"kind\": \"closing\", \"signature\": \"signature-and-seal\"}");

        assertThat(List.of(unsigned.statusCode(), signed.statusCode())).containsOnly(201);
        assertThat(unsigned.<List<String>>path("missing")).contains("/signature");
        assertThat(signed.<List<String>>path("missing")).doesNotContain("/signature");
        assertThat(reporter.read(incident).<List<List<String>>>path("submissions.missing"))
                .extracting(missing -> missing.contains("/signature"))
                .containsExactly(false, true, false);
    }

    @Test
    void takesReportsThatComeAtTheSameInstant() throws InterruptedException {
        String incident = reporter.giveNotice(IntakeClient.NOTICE).path("incidentId");

        var answers = AtOnce.call(8, () -> reporter.report(incident, ENDED));

        assertThat(answers).extracting(answer -> answer.statusCode()).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.header("ETag"))
                .containsExactlyInAnyOrder("\"2\"", "\"3\"", "\"4\"", "\"5\"", "\"6\"", "\"7\"", "\"8\"", "\"9\"");
    }

    private ReportAccepted accepted(String incident, Response initial) {
        return new ReportAccepted(
                IncidentId.fromString(incident),
                SubmissionId.fromString(initial.path("submissionId")),
                SubmissionKind.INITIAL,
                initial.path("receipt.number"),
                new Sha256(initial.path("receipt.sha256")),
                Instant.parse(initial.path("receipt.receivedAt")),
                new OrganisationId(unit),
                Optional.of(Instant.parse("2026-11-05T02:00:00Z")),
                Optional.empty(),
                Optional.of("Quá khả năng."),
                Optional.empty(),
                Optional.empty(),
                initial.path("missing"),
                Optional.empty(),
                Optional.of(new Recovery(
                        Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty(), Optional.empty())),
                Optional.of(Signature.DIGITAL_SIGNATURE));
    }
}
