package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;
import static vn.dieuphoi.coordinator.SeriousCase.awaitSubmissions;
import static vn.dieuphoi.coordinator.SeriousCase.ended;
import static vn.dieuphoi.coordinator.Statements.in;
import static vn.dieuphoi.coordinator.Statements.repaired;
import static vn.dieuphoi.coordinator.Statements.stable;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.testkit.RealInfrastructure;

/** What the reporters state is shown, on each matter as it was stated last. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StatedIT {

    @Test
    void theCaseShowsWhatWasStated() {
        var id = SeriousCase.opened();
        Told.by(in(in(ended(id), repaired()), Statements.seriousByNd331()));
        awaitSubmissions(id, 2);
        var found = OFFICER.read(id).jsonPath();
        assertThat(found.<String, Object>getMap("circumstances"))
                .isEqualTo(Map.of(
                        "ownerCannotControl", true, "effects", List.of("service-interrupted"), "seriousNd331", true));
        assertThat(found.<String, Object>getMap("recovery")).containsOnlyKeys("repairCompletedAt");
        assertThat(found.getBoolean("seriousness.serious")).isTrue();
        assertThat(found.<String>getList("seriousness.reasons.vi")).hasSize(3);
        assertThat(found.<Object>get("submissions.find { it.kind == 'notice' }.circumstances.seriousNd331"))
                .isNull();
        assertThat(found.getBoolean("submissions.find { it.kind == 'response-ended' }.circumstances.seriousNd331"))
                .isTrue();
    }

    @Test
    void thePageShowsWhatWasStated() {
        var id = SeriousCase.opened();
        Told.by(in(ended(id), stable(false)));
        awaitSubmissions(id, 2);
        assertThat(OFFICER.request().get("/cases/" + id).asString())
                .contains("Chủ quản không đủ khả năng tự kiểm soát, xử lý", "The owner cannot control it")
                .contains("gián đoạn dịch vụ", "Hệ thống đã ổn định sau khôi phục", "Stable after the repair")
                .contains("Tiêu chí sự cố nghiêm trọng (QĐ05 Đ9): đủ", "cấp độ 4");
    }
}
