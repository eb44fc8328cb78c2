package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.coordinator.cases.domain.DeliveryOrder;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The deliveries that wait, as a queue that several replicas may empty together. */
@ApplicationScoped
class DeliveryStore {
    /**
     * A lease: until it ends nobody else takes the row up; when its holder dies, somebody else does after that. What the
     * mail says comes with it.
     */
    static final String CLAIM = """
            with taken as (
                update delivery set attempts = attempts + 1, due_at = $2
                where id in (select id from delivery where state = 'pending' and due_at <= $1
                    order by due_at limit $3 for update skip locked)
                returning *)
            select cast(json_build_object(
                'incident', row_to_json(c), 'submission', row_to_json(s), 'delivery', row_to_json(d),
                'names', (select json_object_agg(b.organisation, b.name) from case_body b
                    where b.incident = d.incident and b.organisation in (d.organisation, d.carrier, s.sender)),
                'corrections', (select json_agg(k order by k.number) from correction k where k.incident = d.incident)) as text)
            from taken d cross join lateral (select * from submission where id = d.submission offset 0) s
                cross join lateral (select * from incident_case where id = d.incident offset 0) c
            order by d.routed_at, d.id
            """;

    /** Only for the holder of the lease: the number of attempts changes hands with it. */
    private static final String POSTPONE = """
            update delivery set due_at = $1, attempts = attempts - $2, setbacks = setbacks + 1
            where id = $3 and state = 'pending' and attempts = $4
            """;

    /** What one claimed row brings along. */
    private record Claimed(
            CaseRow incident,
            SubmissionRow submission,
            DeliveryRow delivery,
            Map<String, String> names,
            List<CorrectionRow> corrections) {

        DeliveryOrder order() {
            return new DeliveryOrder(
                    CorrectionRow.known(incident.opening(), corrections),
                    submission.submission(),
                    delivery.delivery(),
                    names.entrySet().stream()
                            .collect(
                                    Collectors.toMap(entry -> new OrganisationId(entry.getKey()), Map.Entry::getValue)),
                    Optional.empty(),
                    delivery.setbacks());
        }
    }

    /** Takes up deliveries that are due, the longest due first: one statement, however many they are. */
    Uni<List<DeliveryOrder>> claim(Work work, Instant now, Instant until, int limit) {
        return Sql.select(work, CLAIM, now, until, limit)
                .map(rows -> rows.stream()
                        .map(row -> RowJson.read((String) row[0], Claimed.class).order())
                        .toList());
    }

    /**
     * Puts a delivery off.
     *
     * @param undone 1 when it is certain that this attempt handed nothing over, 0 when it is not
     */
    Uni<Void> postpone(Work work, DeliveryOrder order, Instant dueAt, int undone) {
        return Sql.update(work, POSTPONE, dueAt, undone, order.delivery().id().value(), order.attempt())
                .replaceWithVoid();
    }
}
