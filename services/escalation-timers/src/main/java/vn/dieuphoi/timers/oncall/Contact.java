package vn.dieuphoi.timers.oncall;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.timers.oncall.domain.Channel;

/**
 * The person on call for an organisation. Never published, never logged.
 *
 * @param name how to address the person
 * @param email where to reach the person
 * @param webhook a program that is told beside the person
 */
public record Contact(OrganisationId organisation, String name, String email, Optional<ContactWebhook> webhook) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    public Contact {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the contact of %s has no name".formatted(organisation));
        }
        if (!ADDRESS.matcher(email).matches()) {
            throw new IllegalArgumentException("the contact of %s has no usable e-mail".formatted(organisation));
        }
    }

    /** The ways to reach it. */
    Set<Channel> channels() {
        return webhook.isPresent() ? EnumSet.of(Channel.EMAIL, Channel.WEBHOOK) : EnumSet.of(Channel.EMAIL);
    }

    @Override
    public String toString() {
        return "Contact[organisation=%s]".formatted(organisation);
    }
}
