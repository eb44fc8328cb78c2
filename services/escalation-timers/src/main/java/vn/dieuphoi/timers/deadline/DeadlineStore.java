package vn.dieuphoi.timers.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;
import vn.dieuphoi.timers.deadline.domain.Deadline;
import vn.dieuphoi.timers.document.RowStore;
import vn.dieuphoi.timers.request.CaseReading;

/** The table of deadlines. */
@ApplicationScoped
class DeadlineStore {
    /** When something is to happen next. */
    static final String EARLIEST =
            "select next_action_at from deadline where next_action_at is not null order by next_action_at limit 1";

    private static final String OF_INCIDENTS =
            "select row_to_json(d)::text from deadline d where incident = any($1) order by incident, position for update";

    /** What is due, one way or the other. */
    static final String DUE = """
            select row_to_json(d)::text from deadline d where next_action_at <= $1 order by next_action_at %s limit $2
            for update skip locked
            """;

    private static final String OPEN = "select 1 from party where organisation = $1 and incident = $2";
    private static final String OPEN_TO = """
            select row_to_json(d)::text from deadline d where d.id = $1
                and exists (select from party p where p.organisation = $2 and p.incident = d.incident)
            for update of d
            """;
    private static final String LIST = """
            select d.* from party p join deadline d on d.incident = p.incident
            where p.organisation = :reader
                and p.incident >= :afterIncident and (d.incident, d.position) > (:afterIncident, :afterPosition) %s %s
            order by d.incident, d.position limit :limit
            """;

    private static final String SAVE = """
            insert into deadline (id, incident, state, next_action_at, ends_at, terms, misses, met_at, met_by)
            select id, incident, state, next_action_at, ends_at, terms, misses, met_at, met_by
            from json_populate_recordset(cast(null as deadline), $1::text::json)
            on conflict (id) do update set state = excluded.state, next_action_at = excluded.next_action_at,
                ends_at = excluded.ends_at, terms = excluded.terms, misses = excluded.misses, met_at = excluded.met_at,
                met_by = excluded.met_by
            """;

    /** All deadlines of each of these incidents, locked. */
    Uni<Map<IncidentId, List<Deadline>>> lockAll(Work work, Set<IncidentId> incidents) {
        Object ids = incidents.stream().map(IncidentId::value).toArray(UUID[]::new);
        return RowStore.select(work, DeadlineRow.class, OF_INCIDENTS, ids)
                .map(rows -> rows.stream()
                        .map(DeadlineRow::deadline)
                        .collect(Collectors.groupingBy(
                                deadline -> deadline.terms().incident())));
    }

    /** A deadline, locked, of an incident in which the organisation has a part. */
    Uni<Optional<Deadline>> lockOpenTo(Work work, OrganisationId organisation, DeadlineId id) {
        return RowStore.select(work, DeadlineRow.class, OPEN_TO, id.value(), organisation.value())
                .map(rows -> rows.stream().map(DeadlineRow::deadline).findFirst());
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

    private static List<DeadlineRow> union(List<DeadlineRow> some, List<DeadlineRow> others) {
        var known = some.stream().map(row -> row.id).collect(Collectors.toSet());
        return Stream.concat(some.stream(), others.stream().filter(row -> !known.contains(row.id)))
                .toList();
    }

    private static Uni<List<DeadlineRow>> takeDue(Work work, String order, Instant now, int limit) {
        return RowStore.select(work, DeadlineRow.class, DUE.formatted(order), now, limit);
    }

    /** Writes new and changed deadlines in the order given, all in one statement. */
    Uni<Void> saveAll(Work work, List<Deadline> deadlines) {
        return RowStore.write(
                work, SAVE, deadlines.stream().map(DeadlineRow::of).toList());
    }

    /** Fails with status 404 where the one incident wanted is unknown or none of the reader's: it is not told which. */
    Uni<Void> checkOpen(Work work, CaseReading reading) {
        return reading.incident()
                .map(only -> Sql.select(work, OPEN, reading.reader().value(), only.value())
                        .onItem()
                        .transformToUni(rows -> rows.isEmpty()
                                ? Uni.createFrom().<Void>failure(new NotFoundException())
                                : Uni.createFrom().voidItem()))
                .orElseGet(() -> Uni.createFrom().voidItem());
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
