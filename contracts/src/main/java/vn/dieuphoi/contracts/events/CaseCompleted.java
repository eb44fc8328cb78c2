package vn.dieuphoi.contracts.events;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.SubmissionId;

/**
 * The national coordinator recorded an incident as completed (TT20 Đ9.2.b).
 *
 * @param by the coordinator's organisation
 * @param closingReport the report that allowed it; absent where the operator handled the incident alone and owed none
 */
public record CaseCompleted(IncidentId incidentId, Instant at, OrganisationId by, Optional<SubmissionId> closingReport)
        implements CaseEvent {

    public CaseCompleted {
        Require.complete(CaseCompleted.class, incidentId, at, by, closingReport);
    }
}
