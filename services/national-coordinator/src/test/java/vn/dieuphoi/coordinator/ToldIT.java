package vn.dieuphoi.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.coordinator.CaseClient.OFFICER;

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
import vn.dieuphoi.testkit.RealInfrastructure;

/** What other services tell is shown in the case, whenever it is heard. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ToldIT {
    private static final Instant SINCE = Sample.at("2026-11-20T09:00:00");
    private static final Instant TARGET = SINCE.plusSeconds(900);

    private final Sample.Notice notice = Sample.notice();
    private final IncidentId id = notice.incident();
    private final DeadlineId deadline = DeadlineId.next();
    private final PageId page = PageId.next();
    private final LessonId lesson = LessonId.next();

    private DeadlineSet acknowledgementDue() {
        return new DeadlineSet(
                deadline,
                id,
                new RuleRef("A06", 1, "2026-11-20"),
                Role.NATIONAL_COORDINATOR,
                Sample.COORDINATOR,
                Optional.of(notice.submission()),
                List.of(Role.OPERATOR),
                Limit.of(LimitKind.IMMEDIATE),
                SINCE,
                Optional.empty(),
                Optional.of(TARGET),
                Optional.empty(),
                "QĐ05 Đ12.2.c",
                "official",
                Map.of());
    }

    private void tellEverything() {
        Told.by(acknowledgementDue());
        Told.by(new DeadlineMissed(deadline, id, DueKind.INTERNAL_TARGET, TARGET, TARGET.plusMillis(20)));
        Told.by(new PageSent(
                page,
                deadline,
                id,
                1,
                Sample.COORDINATOR,
                "e-mail",
                TARGET.plusSeconds(1),
                TARGET.plusSeconds(901),
                1));
        Told.by(new PageAcknowledged(page, deadline, id, TARGET.plusSeconds(30)));
        Told.by(new DeadlineMet(deadline, id, TARGET.plusSeconds(60), false, true, "acknowledgement"));
        Told.by(new LessonDrafted(lesson, id, TARGET.plusSeconds(3600)));
        Told.by(new LessonPublished(lesson, id, Tlp.GREEN, "Mã độc tống tiền", TARGET.plusSeconds(7200)));
    }

    private void assertThatItIsShown() {
        var found = OFFICER.awaitCase(id, it -> {
            assertThat(it.<String>getList("clocks.state")).containsExactly("met");
            assertThat(it.<String>getList("timeline.what"))
                    .contains("target-missed", "page-sent", "page-acknowledged", "clock-met", "lesson-published")
                    .doesNotContain("deadline-missed");
        });
        assertThat(found.<String, Object>getMap("clocks[0]"))
                .containsEntry("id", deadline.toString())
                .containsEntry("rule", "A06")
                .containsEntry("version", 1)
                .containsEntry("obligor", "a05")
                .containsEntry("targetLabel", "internal")
                .containsEntry("missed", "internal-target")
                .containsEntry("citation", "QĐ05 Đ12.2.c")
                .containsEntry("source", "official")
                .doesNotContainKey("dueAt");
        assertThat(found.getString("timeline.find { it.what == 'page-sent' }.rule"))
                .isEqualTo("A06");
    }

    @Test
    void showsWhatItHearsAfterTheNotice() {
        OFFICER.awaitSent(Told.notice(notice), 6);
        tellEverything();
        assertThatItIsShown();
    }

    @Test
    void showsWhatItHeardBeforeTheNotice() {
        tellEverything();
        OFFICER.awaitSent(Told.notice(notice), 6);
        assertThatItIsShown();
    }

    @Test
    void followsAClockThatIsPutBack() {
        OFFICER.awaitSent(Told.notice(notice), 6);
        Told.by(acknowledgementDue());
        var earlier = SINCE.minusSeconds(60);
        var set = acknowledgementDue();
        Told.by(new DeadlineSet(
                set.deadlineId(),
                set.incidentId(),
                set.rule(),
                set.obligorRole(),
                set.obligor(),
                set.submission(),
                set.recipients(),
                set.limit(),
                earlier,
                set.dueAt(),
                Optional.of(earlier.plusSeconds(900)),
                set.form(),
                set.citation(),
                set.source(),
                set.facts()));
        OFFICER.awaitCase(
                id,
                found -> assertThat(found.<String>getList("clocks.triggeredAt")).containsExactly(earlier.toString()));
    }
}
