package vn.dieuphoi.coordinator.cases.domain;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.ids.DeadlineId;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.ids.PageId;

/**
 * A call to the on-call contact of a body about a target that had run out.
 *
 * @param step how far up the chain; 1 is the obligor itself
 * @param acknowledgedAt when the person took it; that acknowledges no submission
 */
public record Page(
        PageId id,
        DeadlineId deadline,
        int step,
        OrganisationId organisation,
        Instant sentAt,
        Optional<Instant> acknowledgedAt) {}
