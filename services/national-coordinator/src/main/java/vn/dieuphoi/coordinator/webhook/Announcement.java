package vn.dieuphoi.coordinator.webhook;

import vn.dieuphoi.contracts.ids.IncidentId;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * Something that an organisation is told at each of its endpoints.
 *
 * @param cause names the fact: told twice, it is one call
 */
record Announcement(OrganisationId to, IncidentId incident, String cause, Payload payload) {}
