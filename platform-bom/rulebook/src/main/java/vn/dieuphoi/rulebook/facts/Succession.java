package vn.dieuphoi.rulebook.facts;

import java.time.Instant;
import java.util.List;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.contracts.law.Role;

/**
 * A part that passed to another body. Of several for one part the last counts.
 *
 * @param to who has it since
 * @param above the bodies above it, nearest first
 * @param at when it was recorded in the case
 */
public record Succession(Role role, OrganisationId to, List<OrganisationId> above, Instant at) {
    public Succession {
        above = List.copyOf(above);
    }
}
