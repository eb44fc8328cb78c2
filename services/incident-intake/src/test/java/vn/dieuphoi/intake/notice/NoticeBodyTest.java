package vn.dieuphoi.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.contracts.events.ReportedParty;
import vn.dieuphoi.contracts.events.ReportedSystem;
import vn.dieuphoi.contracts.events.StatedCircumstances;
import vn.dieuphoi.contracts.events.StatedPrivacyEffects;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.contracts.law.Effect;
import vn.dieuphoi.edge.ProblemException;
import vn.dieuphoi.edge.Violation;
import vn.dieuphoi.intake.incident.domain.Remarks;
import vn.dieuphoi.intake.notice.domain.Affected;
import vn.dieuphoi.intake.notice.domain.Finding;
import vn.dieuphoi.intake.notice.domain.Handling;
import vn.dieuphoi.intake.notice.domain.Notice;

class NoticeBodyTest {
    private static final List<String> EVERYTHING_ELSE = List.of(
            "/occurred",
            "/reporter/name",
            "/reporter/address",
            "/system/name",
            "/system/ip",
            "/operator/name",
            "/operator/address",
            "/owner/name",
            "/owner/address",
            "/operatorCapacityExceeded",
            "/handlingResult",
            "/proposals",
            "/other");

    @Test
    void readsACompleteNotice() {
        var notice = read("""
                {"description": "Máy chủ bị mã hóa.\\nMàn hình đòi tiền chuộc.", "detectedAt": "2026-11-03T07:55:00+07:00",
                 "occurred": "đêm 02/11", "reporter": {"name": "Trực ban", "address": "19 đường Mẫu"},
                 "system": {"id": "his-19", "name": "HIS", "domain": "his.example", "ip": "203.0.113.19"},
                 "operator": {"organisation": "benh-vien-19", "name": "Bệnh viện", "address": "19 đường Mẫu"},
                 "owner": {"organisation": "ubnd-19", "name": "UBND", "address": "1 đường\\n  Mẫu"},
                 "operatorCapacityExceeded": true, "handlingResult": "Đã ngắt mạng.", "proposals": "Xin hỗ trợ.",
                 "other": "Không."}
                """);

        assertThat(notice)
                .isEqualTo(new Notice(
                        new Finding(
                                "Máy chủ bị mã hóa.\nMàn hình đòi tiền chuộc.",
                                Instant.parse("2026-11-03T00:55:00Z"),
                                Optional.of("đêm 02/11")),
                        new Affected(
                                new ReportedSystem(
                                        Optional.of(new SystemId("his-19")),
                                        Optional.of("HIS"),
                                        Optional.of("his.example"),
                                        Optional.of("203.0.113.19")),
                                party("benh-vien-19", "Bệnh viện", "19 đường Mẫu"),
                                party("ubnd-19", "UBND", "1 đường Mẫu")),
                        new Handling(
                                true, Optional.of("Đã ngắt mạng."), Optional.of("Xin hỗ trợ."), Optional.of("Không.")),
                        Optional.empty(),
                        new Remarks(List.of(), List.of())));
    }

    @Test
    void listsEverythingThatAMinimalNoticeLacks() {
        var notice = read("""
                {"description": "Trang web bị thay đổi.", "detectedAt": "2026-11-05T08:00:00Z"}""");

        assertThat(notice.remarks().missing()).containsExactlyElementsOf(EVERYTHING_ELSE);
        assertThat(notice.handling().operatorCapacityExceeded()).isFalse();
    }

    @Test
    void readsWhatANoticeStatesForTheRulesOfTheLaw() {
        var notice = read("""
                {"description": "x", "detectedAt": "2026-11-05T08:00:00Z",
                 "facts": {"operatorCapacityExceeded": true, "securitySigns": true, "effects": ["control-lost"],
                           "personalData": {"harmful": true}, "colour": "red"}}""");

        assertThat(notice.circumstances())
                .contains(new StatedCircumstances(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of(Effect.CONTROL_LOST)),
                        Optional.empty(),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new StatedPrivacyEffects(Optional.of(true), Optional.empty()))));
        assertThat(notice.handling().operatorCapacityExceeded()).isTrue();
        assertThat(notice.remarks().missing()).doesNotContain("/operatorCapacityExceeded");
        assertThat(notice.remarks().ignored()).containsExactly("/facts/colour");
    }

    @ParameterizedTest
    @CsvSource({"true, false, true", "false, true, true", "false, false, false"})
    void takesTheCapacityForExceededWhereEitherPlaceSaysSo(boolean alone, boolean among, boolean exceeded) {
        var notice = read("""
                {"description": "x", "detectedAt": "2026-11-05T08:00:00Z", "operatorCapacityExceeded": %s,
                 "facts": {"operatorCapacityExceeded": %s}}""".formatted(alone, among));

        assertThat(notice.handling().operatorCapacityExceeded()).isEqualTo(exceeded);
        assertThat(notice.circumstances()).isEmpty();
    }

    @Test
    void needsNoNameBesideADomainOrAShortName() {
        var notice = read("""
                {"description": "x", "detectedAt": "2026-11-05T08:00:00Z", "system": {"domain": "his.example"},
                 "operator": {"organisation": "benh-vien-19"}}""");

        assertThat(notice.remarks().missing())
                .contains("/system/ip", "/operator/address")
                .doesNotContain("/system/name", "/operator/name");
    }

    @Test
    void ignoresAShortNameThatCannotBeOne() {
        var notice = read("""
                {"description": "x", "detectedAt": "2026-11-05T08:00:00Z", "colour": "red",
                 "system": {"id": "Hệ thống"}, "operator": {"organisation": "Bệnh viện 19"}}""");

        assertThat(notice.remarks().ignored()).containsExactly("/colour", "/system/id", "/operator/organisation");
        assertThat(notice.affected())
                .isEqualTo(new Affected(ReportedSystem.unknown(), ReportedParty.unknown(), ReportedParty.unknown()));
    }

    @Test
    void acceptsADetectionInTheFuture() {
        var notice = read("""
                {"description": "x", "detectedAt": "2099-01-01T00:00:00Z"}""");

        assertThat(notice.finding().detectedAt()).isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));
    }

    @Test
    void refusesWithEverythingThatIsWrong() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("""
                        {"description": " ", "detectedAt": "2026-11-05T08:00:00", "operatorCapacityExceeded": "true",
                         "occurred": 2025, "system": "his-19", "owner": {"name": 1}}"""))
                .satisfies(refused -> assertThat(refused.problem().violations())
                        .extracting(Violation::pointer, Violation::code)
                        .containsExactlyInAnyOrder(
                                tuple("/description", "required"),
                                tuple("/detectedAt", "zone-missing"),
                                tuple("/operatorCapacityExceeded", "wrong-type"),
                                tuple("/occurred", "wrong-type"),
                                tuple("/system", "wrong-type"),
                                tuple("/owner/name", "wrong-type")));
    }

    private static Notice read(String body) {
        return NoticeBody.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ReportedParty party(String organisation, String name, String address) {
        return new ReportedParty(
                Optional.of(new OrganisationId(organisation)), Optional.of(name), Optional.of(address));
    }
}
