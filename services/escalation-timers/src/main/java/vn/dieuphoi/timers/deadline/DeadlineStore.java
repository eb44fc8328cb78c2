package vn.dieuphoi.timers.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.deadline.domain.Deadline;
import vn.dieuphoi.timers.request.CaseReading;

/** The table of deadlines. */
@ApplicationScoped
class DeadlineStore {
    /** When something is to happen next. */
    static final String EARLIEST =
            "select next_action_at from deadline where next_action_at is not null order by next_action_at limit 1";

    private static final String OF_INCIDENT =
            "select * from deadline where incident = :incident order by position for update";
    private static final String DUE = """
            select * from deadline where next_action_at <= :now order by next_action_at %s limit :limit
            for update skip locked
            """;
    private static final String LIST = """
            select d.* from party p join deadline d on d.incident = p.incident
            where p.organisation = :reader
                and p.incident >= :afterIncident and (d.incident, d.position) > (:afterIncident, :afterPosition) %s %s
            order by d.incident, d.position limit :limit
            """;

    /** All deadlines of an incident, locked. */
    Uni<List<Deadline>> lockAll(Work work, IncidentId incident) {
        return work.session()
                .createNativeQuery(OF_INCIDENT, DeadlineRow.class)
                .setParameter("incident", incident.value())
                .getResultList()
                .map(rows -> rows.stream().map(DeadlineRow::deadline).toList());
    }

    /** Due deadlines that nobody else has, locked: half of them the oldest, so that a backlog does not starve. */
    Uni<List<Deadline>> takeDue(Work work, Instant now, int batch) {
        int half = Math.max(1, batch / 2);
        return takeDue(work, "asc", now, half)
                .chain(oldest -> oldest.size() < half
                        ? Uni.createFrom().item(oldest)
                        : takeDue(work, "desc", now, half).map(newest -> union(oldest, newest)))
                .map(rows -> rows.stream().map(DeadlineRow::deadline).toList());
    }

    /** The session has one object per row, so a row taken twice is there once. */
    private static List<DeadlineRow> union(List<DeadlineRow> some, List<DeadlineRow> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static Uni<List<DeadlineRow>> takeDue(Work work, String order, Instant now, int limit) {
        return work.session()
                .createNativeQuery(DUE.formatted(order), DeadlineRow.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    Uni<Void> saveAll(Work work, List<Deadline> deadlines) {
        return deadlines.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.session()
                        .mergeAll(deadlines.stream().map(DeadlineRow::of).toArray());
    }

    /** One more than the page holds, to see whether there are more. */
    Uni<List<Listed>> list(Work work, CaseReading reading, Optional<String> state) {
        var ofIncident =
                reading.incident().map(only -> "and d.incident = :incident").orElse("");
        var inState = state.map(only -> "and d.state = :state").orElse("");
        var whole = work.session()
                .createNativeQuery(LIST.formatted(ofIncident, inState), DeadlineRow.class)
                .setParameter("reader", reading.reader().value())
                .setParameter("afterIncident", reading.afterIncident())
                .setParameter("afterPosition", reading.afterPosition())
                .setParameter("limit", reading.limit() + 1);
        var part = reading.incident()
                .map(only -> whole.setParameter("incident", only.value()))
                .orElse(whole);
        return state.map(only -> part.setParameter("state", only))
                .orElse(part)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Listed(row.position, row.deadline()))
                        .toList());
    }
}
