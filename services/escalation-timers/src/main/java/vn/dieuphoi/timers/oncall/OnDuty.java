package vn.dieuphoi.timers.oncall;

import java.util.Set;
import vn.dieuphoi.contracts.ids.OrganisationId;
import vn.dieuphoi.timers.oncall.domain.Channel;

/**
 * Who is on duty for a body, without where to reach the person.
 *
 * @param name how to address the person; not for everybody to see, and never for a log
 * @param channels how the person is called
 */
public record OnDuty(OrganisationId organisation, String name, Set<Channel> channels) {
    public OnDuty {
        channels = Set.copyOf(channels);
    }

    @Override
    public String toString() {
        return "OnDuty[organisation=%s]".formatted(organisation);
    }
}
