package vn.dieuphoi.intake.incident;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.intake.incident.domain.Filed;
import vn.dieuphoi.intake.incident.domain.Incident;
import vn.dieuphoi.intake.incident.domain.Original;
import vn.dieuphoi.intake.incident.domain.ReceiptSeries;
import vn.dieuphoi.intake.incident.domain.Submission;
import vn.dieuphoi.outbox.Work;

/** The tables of incidents, submissions and their originals. */
@ApplicationScoped
class IncidentStore {

    Uni<Optional<Incident>> find(Work work, IncidentId id) {
        return found(work.session().find(IncidentRow.class, id.value()));
    }

    /** The same, for a change: others who want to change it wait for this transaction. */
    Uni<Optional<Incident>> lock(Work work, IncidentId id) {
        return found(work.session().find(IncidentRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Everything submitted on an incident, in the order of receipt. */
    Uni<List<Submission>> submissions(Work work, IncidentId id) {
        return work.session()
                .createSelectionQuery(
                        "from SubmissionRow where incident = :incident order by position", SubmissionRow.class)
                .setParameter("incident", id.value())
                .getResultList()
                .map(rows -> rows.stream().map(SubmissionRow::toSubmission).toList());
    }

    /** The next number of a series, from 1. */
    Uni<Long> nextNumber(Work work, ReceiptSeries series) {
        return work.session()
                .createNativeQuery("select next_receipt(:series)", Long.class)
                .setParameter("series", series.toString())
                .getSingleResult();
    }

    Uni<Void> save(Work work, Filed filed, Original original) {
        return saveIncident(work.session(), filed.incident())
                .chain(() -> work.session()
                        .persistAll(
                                new SubmissionRow(filed),
                                new OriginalRow(filed.submission().id(), original)));
    }

    private static Uni<Void> saveIncident(Mutiny.Session session, Incident incident) {
        var row = new IncidentRow(incident);
        return incident.version() == 1
                ? session.persist(row)
                : session.merge(row).replaceWithVoid();
    }

    private static Uni<Optional<Incident>> found(Uni<IncidentRow> row) {
        return row.map(Optional::ofNullable).map(one -> one.map(IncidentRow::toIncident));
    }
}
