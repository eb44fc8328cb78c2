package vn.dieuphoi.rulebook;

import java.util.Optional;

/**
 * Whom a recurring rule is asked about.
 *
 * @param system the system that it would be owed for; absent for what is owed for the organisation
 */
public record Regular(OrganisationProfile organisation, Optional<SystemProfile> system) {}
