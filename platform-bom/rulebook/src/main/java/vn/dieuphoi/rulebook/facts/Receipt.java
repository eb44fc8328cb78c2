package vn.dieuphoi.rulebook.facts;

import java.time.Instant;
import java.util.Optional;
import vn.dieuphoi.contracts.law.Role;

/**
 * A submission reached the holder of a role.
 *
 * @param fromOwnOrganisation whether the receiver and the sender are the same organisation
 * @param receivedAt the first confirmed delivery to that role, on whichever leg
 * @param acknowledgedAt when the role confirmed receipt to the sender
 */
public record Receipt(
        Submission submission,
        Role role,
        boolean fromOwnOrganisation,
        Instant receivedAt,
        Optional<Instant> acknowledgedAt) {}
