package vn.dieuphoi.intake.incident;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.intake.incident.domain.Filed;
import vn.dieuphoi.intake.incident.domain.Incident;
import vn.dieuphoi.intake.incident.domain.Original;
import vn.dieuphoi.intake.incident.domain.ReceiptSeries;
import vn.dieuphoi.intake.incident.domain.Submission;
import vn.dieuphoi.outbox.Sql;
import vn.dieuphoi.outbox.Work;

/** The tables of incidents, submissions and their originals. */
@ApplicationScoped
class IncidentStore {
    /** A submission with its original in one statement; the incident comes first. */
    private static final String SUBMISSION = """
            , submission as (
                insert into submission (id, incident, position, kind, sender, receipt_number, sha256, received_at,
                    missing, ignored)
                values ($3, $1, $2, $4, $5, $6, $7, $8, $9, $10))
            insert into original (submission, bytes) values ($3, $11)
            """;

    private static final String BEGIN = """
            with incident as (
                insert into incident (id, version, detected_at, reporter, operator, owner)
                values ($1, $2, $12, $13, $14, $15))
            """ + SUBMISSION;

    private static final String ADD = """
            with incident as (
                update incident set version = $2, detected_at = $12, reporter = $13, operator = $14, owner = $15
                where id = $1)
            """ + SUBMISSION;

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
        return Sql.select(work, "select next_receipt($1)", series.toString()).map(rows -> (Long) rows.getFirst()[0]);
    }

    Uni<Void> save(Work work, Filed filed, Original original) {
        var incident = filed.incident();
        var submission = filed.submission();
        return Sql.update(
                        work,
                        incident.version() == 1 ? BEGIN : ADD,
                        incident.id().value(),
                        incident.version(),
                        submission.id().value(),
                        submission.kind().code(),
                        submission.sender().value(),
                        submission.receipt().number(),
                        submission.receipt().sha256().value(),
                        submission.receipt().receivedAt(),
                        submission.remarks().missing().toArray(String[]::new),
                        submission.remarks().ignored().toArray(String[]::new),
                        original.bytes(),
                        incident.detectedAt(),
                        incident.parties().reporter().value(),
                        incident.parties().operator().map(OrganisationId::value).orElse(null),
                        incident.parties().owner().map(OrganisationId::value).orElse(null))
                .replaceWithVoid();
    }

    private static Uni<Optional<Incident>> found(Uni<IncidentRow> row) {
        return row.map(Optional::ofNullable).map(one -> one.map(IncidentRow::toIncident));
    }
}
