package vn.dieuphoi.lessons.lesson;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.LessonId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.lessons.lesson.domain.Approval;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The approvals of a lesson, of which none is ever changed. */
@ApplicationScoped
class ApprovalStore {
    private static final String ADD = """
            insert into approval (lesson, number, version, spokesperson, place, released_at, by, given_at)
            select $1, 1 + count(*), $2, $3, $4, $5, $6, $7 from approval where lesson = $1
            """;
    private static final String LIST = """
            select version, spokesperson, place, released_at, by, given_at from approval where lesson = $1
            order by number
            """;

    /** Adds one; the lesson is locked by the caller. */
    Uni<Void> add(Work work, LessonId lesson, Approval approval) {
        return Sql.update(
                        work,
                        ADD,
                        lesson.value(),
                        approval.version(),
                        approval.terms().spokesperson(),
                        approval.terms().place(),
                        approval.terms().releasedAt(),
                        approval.by().value(),
                        approval.givenAt())
                .replaceWithVoid();
    }

    /** All of a lesson, the first one first. */
    Uni<List<Approval>> list(Work work, LessonId lesson) {
        return Sql.select(work, LIST, lesson.value())
                .map(rows -> rows.stream().map(ApprovalStore::read).toList());
    }

    /** The one that counts: the last. */
    Uni<Optional<Approval>> last(Work work, LessonId lesson) {
        return list(work, lesson).map(all -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    private static Approval read(Object[] row) {
        return new Approval(
                (long) row[0],
                new Approval.Terms((String) row[1], (String) row[2], (Instant) row[3]),
                new OrganisationId((String) row[4]),
                (Instant) row[5]);
    }
}
