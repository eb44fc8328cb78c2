package vn.dieuphoi.intake.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.law.SubmissionKind;
import vn.dieuphoi.edge.Idempotency;
import vn.dieuphoi.edge.IdempotentRequest;
import vn.dieuphoi.edge.StoredResponse;
import vn.dieuphoi.intake.directory.JurisdictionHandler;
import vn.dieuphoi.intake.incident.IncidentRegister;
import vn.dieuphoi.intake.incident.domain.Arrival;
import vn.dieuphoi.intake.incident.domain.Original;
import vn.dieuphoi.intake.notice.domain.Notice;
import vn.dieuphoi.outbox.UnitOfWork;
import vn.dieuphoi.outbox.Work;

/** Accepts notices: each begins an incident, unless its system is known to be under another law. */
@ApplicationScoped
class NoticeHandler {
    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final JurisdictionHandler jurisdiction;
    private final IncidentRegister register;
    private final InstantSource clock;

    NoticeHandler(
            UnitOfWork unitOfWork,
            Idempotency idempotency,
            JurisdictionHandler jurisdiction,
            IncidentRegister register,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.jurisdiction = jurisdiction;
        this.register = register;
        this.clock = clock;
    }

    Uni<StoredResponse> accept(IdempotentRequest request, byte[] body) {
        var notice = NoticeBody.read(body);
        var arrival = new Arrival(
                SubmissionKind.NOTICE, request.organisation(), clock.instant(), notice.remarks(), new Original(body));
        return unitOfWork.run(work -> idempotency.once(work, request, () -> begin(work, notice, arrival)));
    }

    private Uni<StoredResponse> begin(Work work, Notice notice, Arrival arrival) {
        return jurisdiction
                .require(work, notice.affected().system(), notice.finding().detectedAt())
                .chain(() -> register.receipt(work, arrival))
                .map(submission -> notice.begin(IncidentId.next(), submission))
                .chain(filed -> register.enter(work, filed, arrival.original()));
    }
}
