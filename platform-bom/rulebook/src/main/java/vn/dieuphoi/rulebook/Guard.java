package vn.dieuphoi.rulebook;

import java.util.List;
import vn.dieuphoi.contracts.law.Role;

/**
 * A rule that something may not happen before something else did.
 *
 * @param obligors whom it holds back
 * @param guards what may not happen, and before what
 * @param enforcedBy the code that holds it back; empty while no code does
 */
public record Guard(Heading heading, List<Role> obligors, Wording guards, List<Enforcement> enforcedBy)
        implements Provision {

    public Guard {
        obligors = List.copyOf(obligors);
        enforcedBy = List.copyOf(enforcedBy);
    }

    @Override
    public String timing() {
        return "guard";
    }
}
