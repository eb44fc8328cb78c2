package vn.dieuphoi.contracts.events;

import vn.dieuphoi.contracts.ids.IncidentId;

/** What escalation-timers publishes: clocks of duties, and pages about targets that ran out. */
public sealed interface DeadlineEvent extends Event
        permits DeadlineSet, DeadlineMet, DeadlineMissed, PageSent, PageAcknowledged {

    /** The incident that the duty comes from. */
    IncidentId incidentId();

    @Override
    default String key() {
        return incidentId().toString();
    }
}
