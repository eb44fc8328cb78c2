package vn.dieuphoi.rulebook;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.contracts.law.Role;

/**
 * What follows when a duty is not fulfilled.
 *
 * @param escalation the roles to tell, in order, beside the obligor and the bodies above it
 * @param consequence in words
 */
public record Breach(List<Role> escalation, Optional<Wording> consequence) {

    public Breach {
        escalation = List.copyOf(escalation);
    }
}
