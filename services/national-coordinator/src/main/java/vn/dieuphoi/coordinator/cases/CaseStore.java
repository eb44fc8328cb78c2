package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.contracts.ids.SystemId;
import vn.dieuphoi.coordinator.cases.ChangeStore.Change;
import vn.dieuphoi.coordinator.cases.domain.CaseState;
import vn.dieuphoi.coordinator.cases.domain.CaseSummary;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The tables of a case: read as a whole, written where it changed; one statement each, however large cases are. */
@ApplicationScoped
class CaseStore {
    static final String LIST = """
            select cast(json_build_object('incident', row_to_json(c),
                'corrections', (select json_agg(k order by k.number) from correction k where k.incident = c.id)) as text)
            from case_body b join incident_case c on c.id = b.incident
            where b.organisation = :organisation and b.participates
                and (b.opened_at, b.incident) < (:openedAt, :incident)
            order by b.opened_at desc, b.incident desc limit :limit
            """;
    static final String LIST_BY_STATE = """
            select cast(json_build_object('incident', row_to_json(c),
                'corrections', (select json_agg(k order by k.number) from correction k where k.incident = c.id)) as text)
            from case_body b join incident_case c on c.id = b.incident
            where b.organisation = :organisation and b.participates and b.state = :state
                and (b.opened_at, b.incident) < (:openedAt, :incident)
            order by b.opened_at desc, b.incident desc limit :limit
            """;

    private static final String OF_SYSTEM = "select id from incident_case where system_id = $1";

    /** In the order of their ids, so that two who lock several do not wait for each other for ever. */
    private static final String LOCK = "select id from incident_case where id = any ($1) order by id for update";

    /** A statement of its own after the lock: it sees what was committed until the lock was given. */
    static final String READ = """
            select cast(json_build_object(
                'incident', row_to_json(c),
                'bodies', (select json_agg(b order by b.organisation) from case_body b where b.incident = c.id),
                'submissions', (select json_agg(s order by s.accepted_at, s.id) from submission s
                    where s.incident = c.id),
                'deliveries', (select json_agg(d order by d.routed_at, d.id) from delivery d where d.incident = c.id),
                'acknowledgements', (select json_agg(a order by a.at, a.organisation) from acknowledgement a
                    where a.incident = c.id),
                'successions', (select json_agg(p order by p.number) from succession p where p.incident = c.id),
                'corrections', (select json_agg(k order by k.number) from correction k where k.incident = c.id)) as text)
            from incident_case c where c.id = any ($1)
            """;

    private static final String COMPLETE = """
            with told as (update case_body set state = :state where incident = :id)
            update incident_case set state = :state, completed_at = :at, completed_by = :by, closing_report = :report,
                note = :note where id = :id
            """;

    private final ChangeStore changes;

    CaseStore(ChangeStore changes) {
        this.changes = changes;
    }

    /** The rows of one case, as they are read. */
    private record CaseRows(
            CaseRow incident,
            List<BodyRow> bodies,
            List<SubmissionRow> submissions,
            List<DeliveryRow> deliveries,
            List<AcknowledgementRow> acknowledgements,
            List<SuccessionRow> successions,
            List<CorrectionRow> corrections) {

        IncidentCase assembled() {
            return new IncidentCase(
                    CorrectionRow.known(incident.opening(), corrections),
                    incident.reached(),
                    BodyRow.parties(bodies, incident.open()),
                    BodyRow.names(bodies),
                    submissions.stream().map(SubmissionRow::submission).toList(),
                    deliveries.stream().map(DeliveryRow::delivery).toList(),
                    acknowledgements.stream()
                            .map(AcknowledgementRow::acknowledgement)
                            .toList(),
                    successions.stream().map(SuccessionRow::succession).toList());
        }
    }

    /** A case in a list, as it is read. */
    private record Listed(CaseRow incident, List<CorrectionRow> corrections) {
        CaseSummary summary() {
            return incident.summary(corrections);
        }
    }

    /** The case, for a reader. */
    Uni<Optional<IncidentCase>> find(Work work, IncidentId id) {
        return read(work, List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
    }

    /** The case, for a decision: nobody else decides about it before this transaction ends. */
    Uni<Optional<IncidentCase>> lock(Work work, IncidentId id) {
        return lock(work, List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
    }

    /** These cases as far as there are any, for decisions about each. */
    Uni<Map<IncidentId, IncidentCase>> lock(Work work, Collection<IncidentId> ids) {
        return there(work, ids)
                .chain(there -> there.isEmpty() ? Uni.createFrom().item(Map.of()) : read(work, there));
    }

    /** Which of these cases there are, locked. */
    Uni<Set<IncidentId>> there(Work work, Collection<IncidentId> ids) {
        return Sql.select(work, LOCK, values(ids))
                .map(rows ->
                        rows.stream().map(row -> new IncidentId((UUID) row[0])).collect(Collectors.toSet()));
    }

    /** The cases of a system of the directory, in no order. */
    Uni<Collection<IncidentCase>> ofSystem(Work work, SystemId system) {
        return Sql.select(work, OF_SYSTEM, system.value())
                .map(rows ->
                        rows.stream().map(row -> new IncidentId((UUID) row[0])).toList())
                .chain(ids -> read(work, ids))
                .map(Map::values);
    }

    private static Uni<Map<IncidentId, IncidentCase>> read(Work work, Collection<IncidentId> ids) {
        return Sql.select(work, READ, values(ids))
                .map(found -> found.stream()
                        .map(row ->
                                RowJson.read((String) row[0], CaseRows.class).assembled())
                        .collect(Collectors.toMap(IncidentCase::id, Function.identity())));
    }

    private static Object values(Collection<IncidentId> ids) {
        return ids.stream().map(IncidentId::value).toArray(UUID[]::new);
    }

    /** Writes new cases. */
    Uni<Void> open(Work work, List<IncidentCase> opened) {
        return changes.open(work, opened);
    }

    /** Writes what decisions changed of cases that were locked in this work. */
    Uni<Void> save(Work work, List<Change> decided) {
        var written = changes.write(work, decided);
        for (var change : decided) {
            if (change.next().state() instanceof CaseState.Completed done
                    && change.before().state() instanceof CaseState.Open) {
                written = written.chain(() -> complete(work, change.next().id(), done));
            }
        }
        return written;
    }

    private static Uni<Void> complete(Work work, IncidentId id, CaseState.Completed done) {
        return work.session()
                .createNativeQuery(COMPLETE)
                .setParameter("state", done.code())
                .setParameter("at", done.at())
                .setParameter("by", done.by().value())
                .setParameter(
                        "report", done.closingReport().map(SubmissionId::value).orElse(null))
                .setParameter("note", done.note().orElse(null))
                .setParameter("id", id.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The cases of an organisation, last opened first. */
    Uni<List<CaseSummary>> list(Work work, CaseQuery query) {
        return query.state()
                .map(state -> work.session()
                        .createNativeQuery(LIST_BY_STATE, String.class)
                        .setParameter("state", state))
                .orElseGet(() -> work.session().createNativeQuery(LIST, String.class))
                .setParameter("organisation", query.organisation().value())
                .setParameter("openedAt", query.before().openedAt())
                .setParameter("incident", query.before().incident())
                .setParameter("limit", query.limit())
                .getResultList()
                .map(found -> found.stream()
                        .map(json -> RowJson.read(json, Listed.class).summary())
                        .toList());
    }
}
