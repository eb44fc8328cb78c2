package vn.dieuphoi.contracts.events;

import vn.dieuphoi.contracts.ids.IncidentId;

/** What incident-intake publishes: submissions as they were accepted. */
public sealed interface IntakeEvent extends Event permits NoticeAccepted, ReportAccepted {

    /** The incident as reported. */
    IncidentId incidentId();

    @Override
    default Aggregate aggregate() {
        return Aggregate.incident(incidentId());
    }

    @Override
    default String key() {
        return incidentId().toString();
    }
}
