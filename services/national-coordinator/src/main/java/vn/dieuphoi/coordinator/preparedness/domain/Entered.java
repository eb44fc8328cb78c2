package vn.dieuphoi.coordinator.preparedness.domain;

import java.time.Instant;
import vn.dieuphoi.contracts.ids.OrganisationId;

/** By whom and when something was put on record here. */
public record Entered(OrganisationId by, Instant at) {}
