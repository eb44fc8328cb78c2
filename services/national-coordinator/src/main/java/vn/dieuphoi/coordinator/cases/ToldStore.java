package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dieuphoi.contracts.events.DeadlineMet;
import vn.dieuphoi.contracts.events.DeadlineMissed;
import vn.dieuphoi.contracts.events.DeadlineSet;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.events.LessonPublished;
import vn.dieuphoi.contracts.events.PageAcknowledged;
import vn.dieuphoi.contracts.events.PageSent;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.law.DueKind;
import vn.dieuphoi.coordinator.cases.domain.Clock;
import vn.dieuphoi.coordinator.cases.domain.LessonNote;
import vn.dieuphoi.coordinator.cases.domain.Page;
import vn.dieuphoi.outbox.Work;

/** What other services tell of an incident: clocks, pages and lessons. */
@ApplicationScoped
class ToldStore {
    /** A clock that is put back is told again. */
    private static final String SET = """
            insert into clock (id, incident, rule_id, rule_version, rulebook, citation, source, obligor_role, obligor,
                submission, triggered_at, due_at, target_at)
            values (:id, :incident, :rule, :version, :rulebook, :citation, :source, :role, :obligor,
                :submission, :triggeredAt, :dueAt, :targetAt)
            on conflict (id) do update set rule_id = excluded.rule_id, rule_version = excluded.rule_version,
                rulebook = excluded.rulebook, citation = excluded.citation, source = excluded.source,
                triggered_at = excluded.triggered_at, due_at = excluded.due_at, target_at = excluded.target_at
            """;

    private static final String MET = "update clock set met_at = :at, late = :late where id = :id";
    private static final String STATUTORY_MISSED = "update clock set missed_at = :at where id = :id";
    private static final String TARGET_MISSED = "update clock set target_missed_at = :at where id = :id";
    private static final String PAGED = """
            insert into page (id, incident, deadline, step, organisation, sent_at)
            values (:id, :incident, :deadline, :step, :organisation, :at)
            on conflict (id) do nothing
            """;
    private static final String PAGE_TAKEN = "update page set acknowledged_at = :at where id = :id";
    private static final String DRAFTED = """
            insert into lesson (id, incident, drafted_at) values (:id, :incident, :at)
            on conflict (id) do update set drafted_at = excluded.drafted_at
            """;
    private static final String PUBLISHED = """
            insert into lesson (id, incident, published_at, tlp, title) values (:id, :incident, :at, :tlp, :title)
            on conflict (id) do update
            set published_at = excluded.published_at, tlp = excluded.tlp, title = excluded.title
            """;

    Uni<Void> set(Work work, DeadlineSet set) {
        return work.session()
                .createNativeQuery(SET)
                .setParameter("id", set.deadlineId().value())
                .setParameter("incident", set.incidentId().value())
                .setParameter("rule", set.rule().id())
                .setParameter("version", set.rule().version())
                .setParameter("rulebook", set.rule().rulebook())
                .setParameter("citation", set.citation())
                .setParameter("source", set.source())
                .setParameter("role", set.obligorRole().code())
                .setParameter("obligor", set.obligor().value())
                .setParameter(
                        "submission", set.submission().map(SubmissionId::value).orElse(null))
                .setParameter("triggeredAt", set.triggeredAt())
                .setParameter("dueAt", set.dueAt().orElse(null))
                .setParameter("targetAt", set.targetAt().orElse(null))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> met(Work work, DeadlineMet met) {
        return work.session()
                .createNativeQuery(MET)
                .setParameter("at", met.at())
                .setParameter("late", met.late())
                .setParameter("id", met.deadlineId().value())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> missed(Work work, DeadlineMissed missed) {
        var statement = missed.which() == DueKind.STATUTORY ? STATUTORY_MISSED : TARGET_MISSED;
        return touch(work, statement, missed.deadlineId().value(), missed.dueAt());
    }

    Uni<Void> paged(Work work, PageSent sent) {
        return work.session()
                .createNativeQuery(PAGED)
                .setParameter("id", sent.pageId().value())
                .setParameter("incident", sent.incidentId().value())
                .setParameter("deadline", sent.deadlineId().value())
                .setParameter("step", sent.step())
                .setParameter("organisation", sent.organisation().value())
                .setParameter("at", sent.sentAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> pageTaken(Work work, PageAcknowledged taken) {
        return touch(work, PAGE_TAKEN, taken.pageId().value(), taken.at());
    }

    Uni<Void> drafted(Work work, LessonDrafted drafted) {
        return work.session()
                .createNativeQuery(DRAFTED)
                .setParameter("id", drafted.lessonId().value())
                .setParameter("incident", drafted.incidentId().value())
                .setParameter("at", drafted.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> published(Work work, LessonPublished published) {
        return work.session()
                .createNativeQuery(PUBLISHED)
                .setParameter("id", published.lessonId().value())
                .setParameter("incident", published.incidentId().value())
                .setParameter("at", published.at())
                .setParameter("tlp", published.tlp().code())
                .setParameter("title", published.title())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Clock>> clocks(Work work, IncidentId incident) {
        return all(work, ClockRow.class, "triggeredAt, id", incident)
                .map(rows -> rows.stream().map(ClockRow::clock).toList());
    }

    Uni<List<Page>> pages(Work work, IncidentId incident) {
        return all(work, PageRow.class, "sentAt, id", incident)
                .map(rows -> rows.stream().map(PageRow::page).toList());
    }

    Uni<List<LessonNote>> lessons(Work work, IncidentId incident) {
        return all(work, LessonRow.class, "id", incident)
                .map(rows -> rows.stream().map(LessonRow::note).toList());
    }

    Uni<Void> forgetClocksAndPages(Work work) {
        return delete(work, "delete from clock").chain(() -> delete(work, "delete from page"));
    }

    Uni<Void> forgetLessons(Work work) {
        return delete(work, "delete from lesson");
    }

    private static Uni<Void> delete(Work work, String statement) {
        return work.session().createNativeQuery(statement).executeUpdate().replaceWithVoid();
    }

    private static <R> Uni<List<R>> all(Work work, Class<R> row, String order, IncidentId incident) {
        return work.session()
                .createSelectionQuery(
                        "from %s where incident = :incident order by %s".formatted(row.getSimpleName(), order), row)
                .setParameter("incident", incident.value())
                .getResultList();
    }

    private static Uni<Void> touch(Work work, String statement, UUID id, Instant at) {
        return work.session()
                .createNativeQuery(statement)
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }
}
