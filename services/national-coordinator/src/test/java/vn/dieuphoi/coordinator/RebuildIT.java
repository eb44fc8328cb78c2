package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.contracts.events.DeadlineMet;
import vn.dieuphoi.contracts.events.DeadlineMissed;
import vn.dieuphoi.contracts.events.DeadlineSet;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.events.LessonPublished;
import vn.dieuphoi.contracts.events.PageAcknowledged;
import vn.dieuphoi.contracts.events.PageSent;
import vn.dieuphoi.contracts.events.Tlp;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.contracts.ids.PageId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.LimitKind;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.RuleRef;
import vn.dieuphoi.testkit.Operator;
import vn.dieuphoi.testkit.RealInfrastructure;

/** What other services told is rebuilt from the topics; cases and their deliveries are not touched. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RebuildIT {
    private static final String[] TOLD = {"clock", "page", "lesson"};
    private static final String[] DECIDED = {"incident_case", "submission", "delivery", "aggregate_version"};
    private static final Instant SINCE = Sample.at("2026-11-20T09:00:00");

    private final IncidentId incident = IncidentId.next();
    private final DeadlineId deadline = DeadlineId.next();
    private final PageId page = PageId.next();
    private final LessonId lesson = LessonId.next();

    @Test
    void rebuildsClocksPagesAndLessonsAsTheyWere() {
        tell();
        await().untilAsserted(() -> assertThat(Operator.column("select id from lesson where published_at is not null"))
                .contains(lesson.toString()));
        await().untilAsserted(() -> assertThat(Operator.column("select id from clock where met_at is not null"))
                .contains(deadline.toString()));
        await().untilAsserted(() -> assertThat(Operator.column("select id from page where acknowledged_at is not null"))
                .contains(page.toString()));
        var before = Operator.rows(TOLD);
        var decided = Operator.rows(DECIDED);
        Operator.damage("delete from page");
        Operator.damage("update clock set met_at = null, obligor = 'nobody'");
        Operator.damage("delete from lesson");

        assertThat(Operator.rebuild("deadlines").getString("state")).isEqualTo("done");
        assertThat(Operator.rebuild("lessons").getString("state")).isEqualTo("done");

        assertThat(Operator.rows(TOLD)).isEqualTo(before);
        assertThat(Operator.rows(DECIDED)).isEqualTo(decided);
    }

    @Test
    void isForAdministratorsWhoSeeNoCase() {
        Operator.assertThatNobodyElseIsLetIn();
        assertThat(Operator.asking().get("/v1/cases").statusCode()).isEqualTo(403);
    }

    private void tell() {
        Told.by(new DeadlineSet(
                deadline,
                incident,
                new RuleRef("A06", 1, "2026-11-20"),
                Role.NATIONAL_COORDINATOR,
                Sample.COORDINATOR,
                Optional.empty(),
                List.of(Role.OPERATOR),
                Limit.of(LimitKind.IMMEDIATE),
                SINCE,
                Optional.empty(),
                Optional.of(SINCE.plusSeconds(900)),
                Optional.empty(),
                "QĐ05 Đ12.2.c",
                "official",
                Map.of()));
        var missed = SINCE.plusSeconds(900);
        Told.by(new DeadlineMissed(deadline, incident, DueKind.INTERNAL_TARGET, missed, missed.plusMillis(20)));
        Told.by(new PageSent(
                page, deadline, incident, 1, Sample.COORDINATOR, "e-mail", missed, missed.plusSeconds(900), 1));
        Told.by(new PageAcknowledged(page, deadline, incident, missed.plusSeconds(30)));
        Told.by(new DeadlineMet(deadline, incident, missed.plusSeconds(60), false, true, "acknowledgement"));
        Told.by(new LessonDrafted(lesson, incident, missed.plusSeconds(3600)));
        Told.by(new LessonPublished(lesson, incident, Tlp.GREEN, "Mã độc tống tiền", missed.plusSeconds(7200)));
    }
}
