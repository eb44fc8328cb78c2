package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.coordinator.cases.domain.Acknowledgement;
import vn.dieuphoi.coordinator.cases.domain.Delivery;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.Submission;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** Writes new and changed rows of cases: one statement, whether a submission goes to three recipients or to hundreds. */
@ApplicationScoped
class ChangeStore {
    private static final String WRITE = """
            with opened as (
                insert into incident_case (id, opened_at, detected_at, description, system_id, system_name, system_level,
                    state, unresolved, traits, reporter)
                select id, opened_at, detected_at, description, system_id, system_name, system_level, state, unresolved,
                    traits, reporter
                from json_populate_recordset(cast(null as incident_case), $1::text::json)),
            named as (
                insert into case_body (incident, organisation, name, roles, above, beside, participates, opened_at, state)
                select incident, organisation, name, roles, above, beside, participates, opened_at, state
                from json_populate_recordset(cast(null as case_body), $2::text::json)),
            accepted as (
                insert into submission (id, incident, kind, sender, capacity_exceeded, accepted_at, receipt_number, sha256,
                    circumstances, recovery)
                select id, incident, kind, sender, capacity_exceeded, accepted_at, receipt_number, sha256,
                    circumstances, recovery
                from json_populate_recordset(cast(null as submission), $3::text::json)),
            routed as (
                insert into delivery (id, incident, submission, leg, carrier, organisation, roles, rule_id, rule_version,
                    rulebook, citation, routed_at, state, attempts, setbacks, due_at, ended_at, answer)
                select id, incident, submission, leg, carrier, organisation, roles, rule_id, rule_version,
                    rulebook, citation, routed_at, state, attempts, setbacks, due_at, ended_at, answer
                from json_populate_recordset(cast(null as delivery), $4::text::json)),
            moved as (
                update delivery d set state = m.state, attempts = m.attempts, ended_at = m.ended_at, answer = m.answer
                from json_populate_recordset(cast(null as delivery), $5::text::json) m
                where d.id = m.id)
            insert into acknowledgement (submission, organisation, incident, roles, at, rule_id, rule_version, rulebook,
                citation)
            select submission, organisation, incident, roles, at, rule_id, rule_version, rulebook, citation
            from json_populate_recordset(cast(null as acknowledgement), $6::text::json)
            """;

    /** A case before a decision and after it. */
    record Change(IncidentCase before, IncidentCase next) {

        static Change opening(IncidentCase opened) {
            return new Change(opened.empty(), opened);
        }

        boolean isOne() {
            return !before.equals(next);
        }

        Stream<SubmissionRow> accepted() {
            return fresh(before.submissions(), next.submissions(), Submission::id)
                    .map(submission -> SubmissionRow.of(next.id(), submission));
        }

        Stream<DeliveryRow> routed() {
            return fresh(before.deliveries(), next.deliveries(), Delivery::id)
                    .map(delivery -> DeliveryRow.of(next.id(), delivery));
        }

        Stream<DeliveryRow> moved() {
            var earlier = before.deliveries().stream().collect(Collectors.toMap(Delivery::id, Delivery::state));
            return next.deliveries().stream()
                    .filter(delivery -> earlier.containsKey(delivery.id()))
                    .filter(delivery -> !delivery.state().equals(earlier.get(delivery.id())))
                    .map(delivery -> DeliveryRow.of(next.id(), delivery));
        }

        Stream<AcknowledgementRow> given() {
            return fresh(before.acknowledgements(), next.acknowledgements(), Function.<Acknowledgement>identity())
                    .map(given -> AcknowledgementRow.of(next.id(), given));
        }

        private static <T> Stream<T> fresh(List<T> before, List<T> now, Function<T, ?> identity) {
            var known = before.stream().map(identity).collect(Collectors.toSet());
            return now.stream().filter(one -> !known.contains(identity.apply(one)));
        }
    }

    /** Writes cases that were not there. */
    Uni<Void> open(Work work, List<IncidentCase> opened) {
        return write(work, opened, opened.stream().map(Change::opening).toList());
    }

    /** Writes what was decided about cases that are there; that they are completed is not written here. */
    Uni<Void> write(Work work, List<Change> changes) {
        var made = changes.stream().filter(Change::isOne).toList();
        return made.isEmpty() ? Uni.createFrom().voidItem() : write(work, List.of(), made);
    }

    private static Uni<Void> write(Work work, List<IncidentCase> opened, List<Change> changes) {
        return Sql.update(
                        work,
                        WRITE,
                        json(
                                opened,
                                one -> Stream.of(
                                        CaseRow.of(one.opening(), one.parties().unresolved()))),
                        json(opened, BodyRow::of),
                        json(changes, Change::accepted),
                        json(changes, Change::routed),
                        json(changes, Change::moved),
                        json(changes, Change::given))
                .replaceWithVoid();
    }

    private static <T> String json(List<T> from, Function<T, Stream<?>> rows) {
        return RowJson.write(from.stream().flatMap(rows).toList());
    }
}
