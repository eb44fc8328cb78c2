package vn.dieuphoi.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.contracts.law.Role;
import vn.dieuphoi.contracts.law.SubmissionKind;

/**
 * Who owes what to whom.
 *
 * @param obligors each owes the duty for itself
 * @param recipients to whom it is owed
 * @param carries the submissions that travel from the obligor to the recipients by this rule
 * @param form the form that the law prescribes
 */
public record Duty(
        List<Role> obligors,
        Recipients recipients,
        Set<SubmissionKind> carries,
        Optional<String> form,
        Fulfilment fulfilledBy) {

    public Duty {
        obligors = List.copyOf(obligors);
        carries = Set.copyOf(carries);
    }
}
