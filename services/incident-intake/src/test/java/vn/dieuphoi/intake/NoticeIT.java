package vn.dieuphoi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.NoticeAccepted;
import vn.dieuphoi.contracts.events.ReportedParty;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.events.Topic;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.Sha256;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.testkit.RealInfrastructure;
import vn.dieuphoi.testkit.TopicProbe;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class NoticeIT {
    private static final String COMPLETE = """
            {"description": "Máy chủ hồ sơ bệnh án bị mã hóa.",  "detectedAt": "2026-11-03T07:55:00+07:00",
             "occurred": "2026", "reporter": {"name": "Trực ban", "address": "19 đường Mẫu"},
             "system": {"id": "his-19", "name": "HIS", "domain": "his.example", "ip": "203.0.113.19"},
             "operator": {"organisation": "benh-vien-19", "name": "Bệnh viện", "address": "19 đường Mẫu"},
             "owner": {"organisation": "ubnd-19", "name": "UBND", "address": "1 đường Mẫu"},
             "operatorCapacityExceeded": true, "handlingResult": "Đã ngắt mạng.", "proposals": "Xin hỗ trợ.",
             "other": "Không.", "colour": "red",
             "facts": {"possiblySerious": true, "securitySigns": false, "effects": ["service-interrupted"]}}
            """;

    private static final StatedCircumstances STATED = new StatedCircumstances(
            Optional.of(true),
            Optional.empty(),
            Optional.of(List.of(Effect.SERVICE_INTERRUPTED)),
            Optional.empty(),
            Optional.of(false),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void answersWithAReceiptForTheVeryBytes() {
        var answer = IntakeClient.ofNewUnit().giveNotice(COMPLETE);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<String>path("kind")).isEqualTo("notice");
        assertThat(answer.<String>path("receipt.number")).matches("TB-\\d{4}-\\d{6}");
        assertThat(answer.<String>path("receipt.sha256"))
                .isEqualTo(Sha256.of(bytes(COMPLETE)).value());
        assertThat(Instant.parse(answer.path("receipt.receivedAt")))
                .isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
        assertThat(answer.<List<String>>path("missing")).isEmpty();
        assertThat(answer.<List<String>>path("ignored")).containsExactly("/colour");
        assertThat(answer.header("Location")).endsWith("/v1/incidents/" + answer.path("incidentId"));
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(Register.original(answer.path("submissionId"))).isEqualTo(bytes(COMPLETE));
    }

    @Test
    void acceptsWhatLacksEverythingElseAndListsIt() {
        var answer = IntakeClient.ofNewUnit().giveNotice(IntakeClient.NOTICE);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<List<String>>path("missing"))
                .contains("/occurred", "/system/name", "/operator/name", "/operatorCapacityExceeded", "/proposals");
    }

    @Test
    void tellsTheOtherServices() {
        var unit = IntakeClient.newUnit();
        var answer = IntakeClient.reporterOf(unit).giveNotice(COMPLETE);

        try (var intake = TopicProbe.on(Topic.INTAKE)) {
            var event = intake.awaitFirst(record -> record.key().equals(answer.path("incidentId")));

            assertThat(event.headers())
                    .containsAllEntriesOf(Map.of(
                            "ce_specversion", "1.0",
                            "ce_source", "/dieuphoi/incident-intake",
                            "ce_type", "vn.dieuphoi.notice-accepted.v1",
                            "ce_subject", answer.path("incidentId"),
                            "ce_aggregate", "incident/" + answer.path("incidentId"),
                            "ce_sequence", "1",
                            "content-type", "application/json"));
            assertThat(UUID.fromString(event.id()).version()).isEqualTo(7);
            assertThat(event.event()).isEqualTo(accepted(unit, answer));
        }
    }

    @Test
    void showsTheIncidentWithItsReceipt() {
        var unit = IntakeClient.reporterOf(IntakeClient.newUnit());
        var answer = unit.giveNotice(COMPLETE);

        var incident = unit.read(answer.path("incidentId"));

        assertThat(incident.statusCode()).as(incident.asString()).isEqualTo(200);
        assertThat(incident.header("ETag")).isEqualTo("\"1\"");
        assertThat(incident.<String>path("id")).isEqualTo(answer.path("incidentId"));
        assertThat(incident.<String>path("detectedAt")).isEqualTo("2026-11-03T00:55:00Z");
        assertThat(incident.<String>path("operator")).isEqualTo("benh-vien-19");
        assertThat(incident.<String>path("submissions[0].id")).isEqualTo(answer.path("submissionId"));
        assertThat(incident.<Map<String, String>>path("submissions[0].receipt")).isEqualTo(answer.path("receipt"));
        assertThat(incident.<List<String>>path("submissions[0].ignored")).containsExactly("/colour");
        assertThat(incident.asString()).doesNotContain("bệnh án");
    }

    private static NoticeAccepted accepted(String unit, Response answer) {
        return new NoticeAccepted(
                IncidentId.fromString(answer.path("incidentId")),
                SubmissionId.fromString(answer.path("submissionId")),
                answer.path("receipt.number"),
                new Sha256(answer.path("receipt.sha256")),
                Instant.parse(answer.path("receipt.receivedAt")),
                Instant.parse("2026-11-03T00:55:00Z"),
                Optional.of("2026"),
                "Máy chủ hồ sơ bệnh án bị mã hóa.",
                new OrganisationId(unit),
                new ReportedSystem(
                        Optional.of(new SystemId("his-19")),
                        Optional.of("HIS"),
                        Optional.of("his.example"),
                        Optional.of("203.0.113.19")),
                party("benh-vien-19", "Bệnh viện", "19 đường Mẫu"),
                party("ubnd-19", "UBND", "1 đường Mẫu"),
                true,
                Optional.of("Đã ngắt mạng."),
                Optional.of("Xin hỗ trợ."),
                Optional.of("Không."),
                List.of(),
                Optional.of(STATED));
    }

    private static ReportedParty party(String organisation, String name, String address) {
        return new ReportedParty(
                Optional.of(new OrganisationId(organisation)), Optional.of(name), Optional.of(address));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
