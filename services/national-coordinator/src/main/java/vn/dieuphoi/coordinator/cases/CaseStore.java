package vn.dieuphoi.coordinator.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.coordinator.cases.domain.CaseSummary;
import vn.dieuphoi.coordinator.cases.domain.Delivery;
import vn.dieuphoi.coordinator.cases.domain.IncidentCase;
import vn.dieuphoi.coordinator.cases.domain.Submission;
import vn.dieuphoi.outbox.Work;

/** The tables of a case: read as a whole, written where it changed. */
@ApplicationScoped
class CaseStore {
    static final String LIST = """
            select c.* from case_body b join incident_case c on c.id = b.incident
            where b.organisation = :organisation and b.participates
                and (b.opened_at, b.incident) < (:openedAt, :incident)
            order by b.opened_at desc, b.incident desc limit :limit
            """;
    static final String LIST_BY_STATE = """
            select c.* from case_body b join incident_case c on c.id = b.incident
            where b.organisation = :organisation and b.participates and b.state = :state
                and (b.opened_at, b.incident) < (:openedAt, :incident)
            order by b.opened_at desc, b.incident desc limit :limit
            """;

    /** The rows of one case while they are being read. */
    private static final class Rows {
        private final CaseRow incident;
        private List<BodyRow> bodies = List.of();
        private List<SubmissionRow> submissions = List.of();
        private List<DeliveryRow> deliveries = List.of();
        private List<AcknowledgementRow> acknowledgements = List.of();

        Rows(CaseRow incident) {
            this.incident = incident;
        }

        IncidentCase assembled() {
            return new IncidentCase(
                    incident.opening(),
                    incident.state(),
                    BodyRow.parties(bodies),
                    BodyRow.names(bodies),
                    submissions.stream().map(SubmissionRow::submission).toList(),
                    deliveries.stream().map(DeliveryRow::delivery).toList(),
                    acknowledgements.stream()
                            .map(AcknowledgementRow::acknowledgement)
                            .toList());
        }
    }

    /** The case, for a reader; five queries, however large it is. */
    Uni<Optional<IncidentCase>> find(Work work, IncidentId id) {
        return read(work, work.session().find(CaseRow.class, id.value()));
    }

    /** The case, for a decision: nobody else decides about it before this transaction ends. */
    Uni<Optional<IncidentCase>> lock(Work work, IncidentId id) {
        return read(work, work.session().find(CaseRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private Uni<Optional<IncidentCase>> read(Work work, Uni<@Nullable CaseRow> found) {
        return found.chain(row -> row == null
                ? Uni.createFrom().item(Optional.empty())
                : read(work.session(), new Rows(row)).map(Rows::assembled).map(Optional::of));
    }

    private Uni<Rows> read(Mutiny.Session session, Rows rows) {
        var id = rows.incident.id;
        return all(session, BodyRow.class, "key.incident = :id order by key.organisation", id)
                .invoke(found -> rows.bodies = found)
                .chain(() -> all(session, SubmissionRow.class, "incident = :id order by acceptedAt, id", id))
                .invoke(found -> rows.submissions = found)
                .chain(() -> all(session, DeliveryRow.class, "incident = :id order by routedAt, id", id))
                .invoke(found -> rows.deliveries = found)
                .chain(() -> all(session, AcknowledgementRow.class, "incident = :id order by at, key.organisation", id))
                .invoke(found -> rows.acknowledgements = found)
                .replaceWith(rows);
    }

    private static <R> Uni<List<R>> all(Mutiny.Session session, Class<R> row, String where, UUID id) {
        return session.createSelectionQuery("from %s where %s".formatted(row.getSimpleName(), where), row)
                .setParameter("id", id)
                .getResultList();
    }

    /** Writes a new case. */
    Uni<Void> open(Work work, IncidentCase opened) {
        var bodies = opened.names().keySet().stream().map(body -> new BodyRow(opened, body));
        return work.session()
                .persistAll(Stream.concat(Stream.of(new CaseRow(opened.opening(), opened.state())), bodies)
                        .toArray())
                .chain(() -> work.session().persistAll(newRows(Optional.empty(), opened)));
    }

    /** Writes what a decision changed of a case that was locked in this work. */
    Uni<Void> save(Work work, IncidentCase before, IncidentCase next) {
        var session = work.session();
        return session.persistAll(newRows(Optional.of(before), next))
                .chain(() -> moveDeliveries(session, before, next))
                .chain(() ->
                        before.state().equals(next.state()) ? Uni.createFrom().voidItem() : moveCase(session, next));
    }

    private static Object[] newRows(Optional<IncidentCase> before, IncidentCase next) {
        var submissions = fresh(before.map(IncidentCase::submissions), next.submissions(), Submission::id)
                .map(submission -> new SubmissionRow(next.id(), submission));
        var deliveries = fresh(before.map(IncidentCase::deliveries), next.deliveries(), Delivery::id)
                .map(delivery -> new DeliveryRow(next.id(), delivery));
        var given = fresh(before.map(IncidentCase::acknowledgements), next.acknowledgements(), Function.identity())
                .map(acknowledgement -> new AcknowledgementRow(next.id(), acknowledgement));
        return Stream.of(submissions, deliveries, given).flatMap(rows -> rows).toArray();
    }

    private static <T> Stream<T> fresh(Optional<List<T>> before, List<T> now, Function<T, ?> identity) {
        var known = before.stream().flatMap(List::stream).map(identity).collect(Collectors.toSet());
        return now.stream().filter(one -> !known.contains(identity.apply(one)));
    }

    /** The rows are in the session since the case was locked, so finding them asks nothing of the database. */
    private static Uni<Void> moveDeliveries(Mutiny.Session session, IncidentCase before, IncidentCase next) {
        var moved = Uni.createFrom().voidItem();
        for (var delivery : next.deliveries()) {
            if (before.delivery(delivery.id())
                    .filter(earlier -> !earlier.state().equals(delivery.state()))
                    .isPresent()) {
                moved = moved.chain(
                        () -> session.find(DeliveryRow.class, delivery.id().value())
                                .invoke(row -> row.set(delivery.state()))
                                .replaceWithVoid());
            }
        }
        return moved;
    }

    private static Uni<Void> moveCase(Mutiny.Session session, IncidentCase next) {
        return session.find(CaseRow.class, next.id().value())
                .invoke(row -> row.set(next.state()))
                .chain(() -> session.createMutationQuery("update BodyRow set state = :state where key.incident = :id")
                        .setParameter("state", next.state().code())
                        .setParameter("id", next.id().value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The cases of an organisation, last opened first. */
    Uni<List<CaseSummary>> list(Work work, CaseQuery query) {
        return query.state()
                .map(state -> work.session()
                        .createNativeQuery(LIST_BY_STATE, CaseRow.class)
                        .setParameter("state", state))
                .orElseGet(() -> work.session().createNativeQuery(LIST, CaseRow.class))
                .setParameter("organisation", query.organisation().value())
                .setParameter("openedAt", query.before().openedAt())
                .setParameter("incident", query.before().incident())
                .setParameter("limit", query.limit())
                .getResultList()
                .map(rows -> rows.stream().map(CaseRow::summary).toList());
    }
}
