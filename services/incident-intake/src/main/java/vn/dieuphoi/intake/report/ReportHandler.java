package vn.dieuphoi.intake.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.edge.Idempotency;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.intake.incident.IncidentRegister;
import vn.dieuphoi.intake.incident.domain.Arrival;
import vn.dieuphoi.intake.incident.domain.Incident;
import vn.dieuphoi.intake.incident.domain.Original;
import vn.dieuphoi.intake.report.domain.Report;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Accepts reports on incidents already notified. */
@ApplicationScoped
class ReportHandler {
    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final IncidentRegister register;
    private final InstantSource clock;

    ReportHandler(UnitOfWork unitOfWork, Idempotency idempotency, IncidentRegister register, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.register = register;
        this.clock = clock;
    }

    Uni<StoredResponse> accept(IncidentId id, IdempotentRequest request, byte[] body) {
        var report = ReportBody.read(body);
        var arrival = new Arrival(
                report.kind(), request.organisation(), clock.instant(), report.remarks(), new Original(body));
        return unitOfWork.run(work -> idempotency.once(work, request, () -> add(work, id, report, arrival)));
    }

    private Uni<StoredResponse> add(Work work, IncidentId id, Report report, Arrival arrival) {
        return register.lock(work, id)
                .map(found -> reportableBy(arrival.sender(), found))
                .chain(incident ->
                        register.receipt(work, arrival).map(submission -> report.addTo(incident, submission)))
                .chain(filed -> register.enter(work, filed, arrival.original()));
    }

    private static Incident reportableBy(OrganisationId sender, Optional<Incident> found) {
        return found.filter(incident -> incident.mayBeReportedOnBy(sender)).orElseThrow(NotFoundException::new);
    }
}
