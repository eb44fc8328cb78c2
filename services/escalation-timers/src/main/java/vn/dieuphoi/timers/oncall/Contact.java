package vn.dieuphoi.timers.oncall;

import java.util.regex.Pattern;
import vn.dieuphoi.contracts.ids.OrganisationId;

/**
 * The person on call for an organisation. Never published, never logged.
 *
 * @param name how to address the person
 * @param email where to reach the person
 */
public record Contact(OrganisationId organisation, String name, String email) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    public Contact {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the contact of %s has no name".formatted(organisation));
        }
        if (!ADDRESS.matcher(email).matches()) {
            throw new IllegalArgumentException("the contact of %s has no usable e-mail".formatted(organisation));
        }
    }

    @Override
    public String toString() {
        return "Contact[organisation=%s]".formatted(organisation);
    }
}
