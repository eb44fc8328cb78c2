package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.dieuphoi.coordinator.cases.domain.DeliveryOrder;
import vn.dieuphoi.outbox.Work;

/** The deliveries that wait, as a queue that several replicas may empty together. */
@ApplicationScoped
class DeliveryStore {
    /** A lease: until it ends nobody else takes the row up; when its holder dies, somebody else does after that. */
    static final String CLAIM = """
            update delivery set attempts = attempts + 1, due_at = :until
            where id in (select id from delivery where state = 'pending' and due_at <= :now
                order by due_at limit :limit for update skip locked)
            returning id
            """;

    private static final String ORDERS = """
            select d, s, c from DeliveryRow d
            join SubmissionRow s on s.id = d.submission join CaseRow c on c.id = d.incident
            where d.id in :ids order by d.routedAt, d.id
            """;

    /** Only for the holder of the lease: the number of attempts changes hands with it. */
    private static final String POSTPONE = """
            update delivery set due_at = :dueAt, attempts = attempts - :undone, setbacks = setbacks + 1
            where id = :id and state = 'pending' and attempts = :attempts
            """;

    /** Takes up deliveries that are due, the longest due first: three queries, however many they are. */
    Uni<List<DeliveryOrder>> claim(Work work, Instant now, Instant until, int limit) {
        return work.session()
                .createNativeQuery(CLAIM, UUID.class)
                .setParameter("until", until)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList()
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().item(List.of()) : orders(work.session(), ids));
    }

    private static Uni<List<DeliveryOrder>> orders(Mutiny.Session session, List<UUID> ids) {
        return session.createSelectionQuery(ORDERS, Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .chain(rows -> bodies(session, rows).map(bodies -> orders(rows, bodies)));
    }

    private static Uni<List<BodyRow>> bodies(Mutiny.Session session, List<Object[]> rows) {
        return session.createSelectionQuery("from BodyRow where key.incident in :incidents", BodyRow.class)
                .setParameter(
                        "incidents",
                        rows.stream()
                                .map(row -> ((CaseRow) row[2]).id)
                                .distinct()
                                .toList())
                .getResultList();
    }

    private static List<DeliveryOrder> orders(List<Object[]> rows, List<BodyRow> bodies) {
        Map<UUID, List<BodyRow>> byIncident =
                bodies.stream().collect(Collectors.groupingBy(body -> body.key.incident()));
        return rows.stream()
                .map(row -> order((DeliveryRow) row[0], (SubmissionRow) row[1], (CaseRow) row[2], byIncident))
                .toList();
    }

    private static DeliveryOrder order(
            DeliveryRow delivery, SubmissionRow submission, CaseRow incident, Map<UUID, List<BodyRow>> bodies) {
        return new DeliveryOrder(
                incident.opening(),
                submission.submission(),
                delivery.delivery(),
                BodyRow.names(bodies.getOrDefault(incident.id, List.of())),
                Optional.empty(),
                delivery.setbacks);
    }

    /**
     * Puts a delivery off.
     *
     * @param undone 1 when it is certain that this attempt handed nothing over, 0 when it is not
     */
    Uni<Void> postpone(Work work, DeliveryOrder order, Instant dueAt, int undone) {
        return work.session()
                .createNativeQuery(POSTPONE)
                .setParameter("dueAt", dueAt)
                .setParameter("undone", undone)
                .setParameter("id", order.delivery().id().value())
                .setParameter("attempts", order.attempt())
                .executeUpdate()
                .replaceWithVoid();
    }
}
