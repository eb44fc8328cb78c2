package vn.dieuphoi.rulebook;

import java.util.List;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.Role;

/**
 * A rule that something has to be kept.
 *
 * @param obligors who keeps it
 * @param keeps what is kept, and from when it counts
 * @param limit for how long at least; none in law where the text gives no period
 */
public record Retention(Heading heading, List<Role> obligors, Wording keeps, Limit limit) implements Provision {

    public Retention {
        obligors = List.copyOf(obligors);
    }

    @Override
    public String timing() {
        return limit.toString();
    }
}
