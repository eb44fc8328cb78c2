package vn.dieuphoi.intake.incident.domain;

import vn.dieuphoi.contracts.events.IntakeEvent;

/**
 * A submission and what follows from it; kept together or not at all.
 *
 * @param incident as it is with this submission
 * @param event what the other services are told
 */
public record Filed(Incident incident, Submission submission, IntakeEvent event) {}
