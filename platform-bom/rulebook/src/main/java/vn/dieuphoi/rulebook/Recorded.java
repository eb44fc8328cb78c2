package vn.dieuphoi.rulebook;

import java.util.List;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.Role;

/**
 * A rule that is listed and enforced by nothing but a person.
 *
 * @param obligors who acts
 * @param recipients towards whom
 * @param when what calls for it
 * @param limit what the law says about time
 */
public record Recorded(Heading heading, List<Role> obligors, List<Role> recipients, Wording when, Limit limit)
        implements Provision {

    public Recorded {
        obligors = List.copyOf(obligors);
        recipients = List.copyOf(recipients);
    }

    @Override
    public String timing() {
        return limit.toString();
    }
}
