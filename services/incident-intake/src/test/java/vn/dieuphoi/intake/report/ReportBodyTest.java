package vn.dieuphoi.intake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.contracts.events.Recovery;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.events.StatedPrivacyEffects;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.contracts.law.Signature;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.edge.ProblemException;
import vn.dieuphoi.edge.Violation;
import vn.dieuphoi.intake.incident.domain.Remarks;
import vn.dieuphoi.intake.report.domain.Account;
import vn.dieuphoi.intake.report.domain.Particulars;
import vn.dieuphoi.intake.report.domain.Report;
import vn.dieuphoi.intake.report.domain.TurningPoints;

class ReportBodyTest {
    private static final List<String> STARRED_IN_INITIAL = List.of(
            "/reporter/name",
            "/reporter/address",
            "/reporter/phone",
            "/reporter/email",
            "/contact/name",
            "/contact/phone",
            "/contact/email",
            "/operator/name",
            "/description",
            "/detectedAt",
            "/handled",
            "/detectedBy",
            "/alreadyNotified",
            "/reportedAt",
            "/signature");

    @Test
    void readsACompleteInitialReport() {
        var report = read("""
                {"kind": "initial",
                 "reporter": {"name": "Bệnh viện", "address": "19 đường Mẫu", "phone": "0208", "email": "a@b.example"},
                 "contact": {"name": "Trực ban", "title": "Trưởng ca", "phone": "0208", "email": "a@b.example"},
                 "system": {"id": "his-19", "name": "HIS", "domain": "his.example", "ip": "203.0.113.19"},
                 "operator": {"organisation": "benh-vien-19", "name": "Bệnh viện", "address": "19 đường Mẫu"},
                 "description": "Mã hóa dữ liệu.", "detectedAt": "2026-11-03T00:55:00Z", "handled": false,
                 "detectedBy": "Nhật ký máy chủ", "alreadyNotified": "Sở TT&TT", "confidential": true,
                 "reportedAt": "2026-11-03T02:00:00Z", "capacityExceededAt": "2026-11-03T01:10:00Z",
                 "proposals": "Xin hỗ trợ.", "signature": "signature-and-seal"}
                """);

        assertThat(report)
                .isEqualTo(new Report(
                        SubmissionKind.INITIAL,
                        new Account(Optional.of("Mã hóa dữ liệu."), Optional.empty(), Optional.of("Xin hỗ trợ.")),
                        new TurningPoints(Optional.of(Instant.parse("2026-11-03T01:10:00Z")), Optional.empty()),
                        new Particulars(Optional.empty(), Optional.empty(), Optional.of(Signature.SIGNATURE_AND_SEAL)),
                        new Remarks(List.of(), List.of())));
    }

    @Test
    void listsTheStarredFieldsThatAnInitialReportLacks() {
        assertThat(read("""
                {"kind": "initial"}""").remarks().missing()).containsExactlyInAnyOrderElementsOf(STARRED_IN_INITIAL);
    }

    @Test
    void listsWhatAnUpdateAtTheEndOfTheResponseLacks() {
        assertThat(read("""
                {"kind": "response-ended"}""").remarks().missing()).containsExactlyInAnyOrder("/responseEndedAt", "/result");
    }

    @Test
    void listsWhatAClosingReportLacks() {
        assertThat(read("""
                {"kind": "closing", "initialReport": {"number": "BC-2026-000001"}}""").remarks().missing())
                .containsExactlyInAnyOrder(
                        "/reporter/name",
                        "/reporter/address",
                        "/reporter/phone",
                        "/reporter/email",
                        "/initialReport/date",
                        "/operator/name",
                        "/detectedAt",
                        "/result",
                        "/signature");
    }

    @Test
    void readsWhatAReportStatesForTheRulesOfTheLaw() {
        var report = read("""
                {"kind": "closing", "signature": "digital-signature",
                 "facts": {"possiblySerious": false, "ownerCannotControl": true, "effects": ["may-spread", "control-lost",
                           "may-spread"], "seriousNd331": true, "securitySigns": true, "seriousDisruption": false,
                           "crimeEvidence": true, "personalData": {"harmful": true, "locationOrBiometric": false}},
                 "recovery": {"repairCompletedAt": "2026-11-07T15:00:00+07:00", "backupBeforeRepair": true,
                              "patchedSeriousVulnerabilityAt": "2026-11-06T22:20:00+07:00", "backupAfterRepair": false,
                              "stable": true}}""");

        assertThat(report.particulars())
                .isEqualTo(new Particulars(
                        Optional.of(new StatedCircumstances(
                                Optional.of(false),
                                Optional.of(true),
                                Optional.of(List.of(Effect.MAY_SPREAD, Effect.CONTROL_LOST)),
                                Optional.of(true),
                                Optional.of(true),
                                Optional.of(false),
                                Optional.of(true),
                                Optional.of(new StatedPrivacyEffects(Optional.of(true), Optional.of(false))))),
                        Optional.of(new Recovery(
                                Optional.of(Instant.parse("2026-11-07T08:00:00Z")),
                                Optional.of(Instant.parse("2026-11-06T15:20:00Z")),
                                Optional.of(true),
                                Optional.of(false),
                                Optional.of(true))),
                        Optional.of(Signature.DIGITAL_SIGNATURE)));
        assertThat(report.remarks().ignored()).isEmpty();
    }

    @Test
    void takesWhatIsNotSaidForNotStated() {
        var silent = read("""
                {"kind": "closing", "signature": null, "facts": {"personalData": {}, "effects": null}, "recovery": {}}""");

        assertThat(silent.particulars()).isEqualTo(Particulars.none());
    }

    @Test
    void takesAnEmptyListOfEffectsForADenial() {
        var report = read("""
                {"kind": "closing", "facts": {"effects": []}}""");

        assertThat(report.particulars().circumstances().flatMap(StatedCircumstances::effects))
                .contains(List.of());
    }

    @Test
    void ignoresFactsThatItDoesNotKnow() {
        assertThat(read("""
                {"kind": "closing", "facts": {"operatorCapacityExceeded": true, "personalData": {"colour": 1}},
                 "recovery": {"mood": "good"}}""").remarks().ignored())
                .containsExactlyInAnyOrder(
                        "/facts/operatorCapacityExceeded", "/facts/personalData/colour", "/recovery/mood");
    }

    @Test
    void refusesFactsThatCannotBeTaken() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("""
                        {"kind": "closing", "signature": "stamp", "recovery": {"stable": 1, "repairCompletedAt": "2026-11-05"},
                         "facts": {"effects": ["rain", 5], "securitySigns": "yes", "personalData": true}}"""))
                .satisfies(refused -> assertThat(refused.problem().violations())
                        .extracting(Violation::pointer, Violation::code)
                        .containsExactlyInAnyOrder(
                                tuple("/signature", "unknown-value"),
                                tuple("/recovery/stable", "wrong-type"),
                                tuple("/recovery/repairCompletedAt", "zone-missing"),
                                tuple("/facts/effects/0", "unknown-value"),
                                tuple("/facts/effects/1", "wrong-type"),
                                tuple("/facts/securitySigns", "wrong-type"),
                                tuple("/facts/personalData", "wrong-type")));
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        assertThat(read("""
                {"kind": "response-ended", "mood": "good", "contact": {"fax": "1"}}""").remarks().ignored()).containsExactly("/mood", "/contact/fax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"kind\": null}", "{\"kind\": \"notice\"}", "{\"kind\": \"Closing\"}", "{\"kind\": 3}"})
    void refusesAReportOfNoKind(String body) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(body))
                .satisfies(refused -> assertThat(refused.problem().violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/kind"));
    }

    @Test
    void refusesWithEverythingThatIsWrong() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("""
                        {"kind": "closing", "responseEndedAt": "2026-11-05", "handled": "no", "result": 1,
                         "reporter": [], "initialReport": {"number": 7}, "detectedAt": "yesterday"}"""))
                .satisfies(refused -> assertThat(refused.problem().violations())
                        .extracting(Violation::pointer, Violation::code)
                        .containsExactlyInAnyOrder(
                                tuple("/responseEndedAt", "zone-missing"),
                                tuple("/handled", "wrong-type"),
                                tuple("/result", "wrong-type"),
                                tuple("/reporter", "wrong-type"),
                                tuple("/initialReport/number", "wrong-type"),
                                tuple("/detectedAt", "malformed-instant")));
    }

    private static Report read(String body) {
        return ReportBody.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
