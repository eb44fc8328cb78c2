package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.dieuphoi.contracts.events.LessonDrafted;
import vn.dieuphoi.contracts.events.LessonPublished;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.coordinator.cases.domain.Clock;
import vn.dieuphoi.coordinator.cases.domain.LessonNote;
import vn.dieuphoi.coordinator.cases.domain.Page;
import vn.dieuphoi.outbox.Work;

/** What other services have told of an incident: clocks, pages and lessons. */
@ApplicationScoped
class ToldStore {
    private static final String DRAFTED = """
            insert into lesson (id, incident, drafted_at) values (:id, :incident, :at)
            on conflict (id) do update set drafted_at = excluded.drafted_at
            """;
    private static final String PUBLISHED = """
            insert into lesson (id, incident, published_at, tlp, title) values (:id, :incident, :at, :tlp, :title)
            on conflict (id) do update
            set published_at = excluded.published_at, tlp = excluded.tlp, title = excluded.title
            """;

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

    Uni<Void> forgetLessons(Work work) {
        return work.session()
                .createNativeQuery("delete from lesson")
                .executeUpdate()
                .replaceWithVoid();
    }

    private static <R> Uni<List<R>> all(Work work, Class<R> row, String order, IncidentId incident) {
        return work.session()
                .createSelectionQuery(
                        "from %s where incident = :incident order by %s".formatted(row.getSimpleName(), order), row)
                .setParameter("incident", incident.value())
                .getResultList();
    }
}
