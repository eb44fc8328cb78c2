package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.DeadlineSet;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.LimitKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.testkit.RealInfrastructure;

/** The page of a case, as a browser gets it. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CasePageIT {

    private static void tell(IncidentId id, String rule, LimitKind kind, Optional<String> value) {
        var since = Sample.DETECTED;
        Told.by(new DeadlineSet(
                DeadlineId.next(),
                id,
                new RuleRef(rule, 1, "2026-11-20"),
                Role.OPERATOR,
                Sample.HOSPITAL,
                Optional.empty(),
                List.of(),
                new Limit(kind, value),
                since,
                value.map(days -> since.plusSeconds(5 * 86_400)),
                value.isPresent() ? Optional.empty() : Optional.of(since.plusSeconds(900)),
                Optional.empty(),
                "TT20 Đ9.2." + rule,
                "official",
                Map.of()));
    }

    private static String page() {
        var id = Told.notice(Sample.notice());
        tell(id, "A04", LimitKind.CALENDAR_DAYS, Optional.of("P5D"));
        tell(id, "A03", LimitKind.IMMEDIATE, Optional.empty());
        OFFICER.awaitSent(id, 6);
        OFFICER.awaitCase(id, found -> assertThat(found.getList("clocks")).hasSize(2));
        var answer = OFFICER.request().get("/cases/" + id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
        return answer.asString();
    }

    @Test
    void showsTheCaseVietnameseFirst() {
        assertThat(page())
                .contains("<html lang=\"vi\">", "Hồ sơ sự cố TB-2026-000001")
                .contains("Máy chủ HIS bị mã hóa dữ liệu", "cấp độ 3")
                .contains("Ủy ban nhân dân tỉnh Thái Nguyên", "chủ quản hệ thống thông tin")
                .contains("Dòng thời gian", "Timeline", "Chuyển tiếp thay mặt đơn vị chuyên trách")
                .contains("250 Ok: kept as", "QĐ05 Đ12.1.b; TT20 Đ10.2.a", "20/11/2026 08:00:00");
    }

    @Test
    void keepsStatutoryDeadlinesAndInternalTargetsApart() {
        var page = page();
        var statutory = page.indexOf("Thời hạn theo luật");
        var internal = page.indexOf("Mục tiêu nội bộ");
        assertThat(page.indexOf("TT20 Đ9.2.A04")).isBetween(statutory, internal);
        assertThat(page.indexOf("TT20 Đ9.2.A03")).isGreaterThan(internal);
        assertThat(page).contains("không phải thời hạn luật định", "not limits of law");
    }

    @Test
    void runsNothingAndLoadsNothing() {
        var id = Told.notice(Sample.notice());
        OFFICER.awaitCase(id, found -> {});
        var answer = OFFICER.request().get("/cases/" + id);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString()).doesNotContain("<script", "src=", "href=");
    }

    @Test
    void isForThoseWhoMaySeeTheCase() {
        var id = Told.notice(Sample.notice());
        OFFICER.awaitCase(id, found -> {});
        assertThat(RestAssured.get("/cases/" + id).statusCode()).isEqualTo(401);
        assertThat(CaseClient.of(Sample.BANK, "reporter")
                        .request()
                        .get("/cases/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(CaseClient.of(Sample.HOSPITAL, "cleaner")
                        .request()
                        .get("/cases/" + id)
                        .statusCode())
                .isEqualTo(403);
    }
}
