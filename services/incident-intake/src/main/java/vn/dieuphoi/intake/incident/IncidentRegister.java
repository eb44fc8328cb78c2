package vn.dieuphoi.intake.incident;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.SubmissionId;
import vn.dieuphoi.edge.EntityTags;
import vn.dieuphoi.edge.Idempotency;
import vn.dieuphoi.edge.LogFields;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.intake.incident.domain.Arrival;
import vn.dieuphoi.intake.incident.domain.Filed;
import vn.dieuphoi.intake.incident.domain.Incident;
import vn.dieuphoi.intake.incident.domain.Original;
import vn.dieuphoi.intake.incident.domain.Submission;
import vn.dieuphoi.outbox.Outbox;
import vn.dieuphoi.outbox.Work;

/** The book in which notices and reports are entered, each with its receipt; what their features have in common. */
@ApplicationScoped
public class IncidentRegister {
    private static final Logger LOG = Logger.getLogger(IncidentRegister.class);

    private final IncidentStore store;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final IntakeMeters meters;

    IncidentRegister(IncidentStore store, Outbox outbox, Idempotency idempotency, IntakeMeters meters) {
        this.store = store;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.meters = meters;
    }

    /** The incident, if there is one; until the end of the transaction nobody else adds to it. */
    public Uni<Optional<Incident>> lock(Work work, IncidentId id) {
        return store.lock(work, id);
    }

    /** Gives what has come in its receipt. */
    public Uni<Submission> receipt(Work work, Arrival arrival) {
        return store.nextNumber(work, arrival.series())
                .map(position -> arrival.receipted(SubmissionId.next(), position));
    }

    /** Keeps a submission with its original, tells the other services, and gives the answer for its sender. */
    public Uni<StoredResponse> enter(Work work, Filed filed, Original original) {
        return Work.atOnce(store.save(work, filed, original), outbox.append(work, filed.event()))
                .invoke(() -> note(filed))
                .map(entered -> answer(filed));
    }

    private StoredResponse answer(Filed filed) {
        return idempotency
                .answer(201, SubmissionReceipt.of(filed))
                .with(
                        HttpHeaders.LOCATION,
                        IncidentResource.PATH + "/" + filed.incident().id())
                .with(HttpHeaders.ETAG, EntityTags.of(filed.incident().version()));
    }

    private void note(Filed filed) {
        var submission = filed.submission();
        meters.entered(submission.kind());
        LogFields.incident(filed.incident().id());
        LOG.infof(
                "A submission was entered. incidentId=%s submissionId=%s kind=%s receipt=%s sender=%s",
                filed.incident().id(),
                submission.id(),
                submission.kind().code(),
                submission.receipt().number(),
                submission.sender());
    }
}
