package vn.dieuphoi.contracts.events;

import vn.dieuphoi.contracts.ids.IncidentId;

/** What national-coordinator publishes about a case: who holds which role, what went to whom, who confirmed it. */
public sealed interface CaseEvent extends Event
        permits CaseOpened,
                SubmissionRouted,
                DeliveryConfirmed,
                DeliveryFailed,
                SubmissionAcknowledged,
                PartySucceeded,
                FactsCorrected,
                CaseCompleted {

    /** The incident that the case is about. */
    IncidentId incidentId();

    @Override
    default Aggregate aggregate() {
        return Aggregate.caseOf(incidentId());
    }

    @Override
    default String key() {
        return incidentId().toString();
    }
}
