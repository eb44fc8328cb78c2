package vn.dieuphoi.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dieuphoi.contracts.law.Role;

/**
 * A rule that the calendar brings, or a change at the organisation itself.
 *
 * @param obligors each owes it for itself
 * @param recipients to whom it is owed; empty where the law names nobody
 * @param about what it is owed for
 * @param provinces the codes of the provinces that it binds; empty where it binds everywhere
 * @param occasions when it is due
 * @param form the form that the law prescribes
 */
public record Recurring(
        Heading heading,
        List<Role> obligors,
        List<Role> recipients,
        About about,
        Condition<Regular> condition,
        Set<String> provinces,
        List<Occasion> occasions,
        Optional<String> form)
        implements Provision {

    public Recurring {
        obligors = List.copyOf(obligors);
        recipients = List.copyOf(recipients);
        provinces = Set.copyOf(provinces);
        occasions = List.copyOf(occasions);
    }

    @Override
    public String timing() {
        return occasions.stream()
                .map(occasion -> occasion.limit().toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    boolean applies(Regular regular) {
        return (provinces.isEmpty()
                        || regular.organisation()
                                .province()
                                .filter(provinces::contains)
                                .isPresent())
                && condition.holds(regular);
    }

    Recurring within(Set<String> more) {
        return new Recurring(heading, obligors, recipients, about, condition, more, occasions, form);
    }
}
