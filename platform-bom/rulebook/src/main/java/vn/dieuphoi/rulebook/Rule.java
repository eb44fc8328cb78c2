package vn.dieuphoi.rulebook;

import java.util.List;
import java.util.Set;
import vn.dieuphoi.contracts.law.Limit;
import vn.dieuphoi.contracts.law.Role;

/**
 * One version of a rule of the kind clock: a duty that a trigger begins.
 *
 * @param provinces the codes of the provinces that it binds; empty where it binds everywhere
 */
public record Rule(
        Heading heading,
        Trigger trigger,
        Condition<Situation> condition,
        Set<String> provinces,
        Duty duty,
        TimeLimit timeLimit,
        Breach breach)
        implements Provision {

    public Rule {
        provinces = Set.copyOf(provinces);
    }

    /** What the law says about time. */
    public Limit limit() {
        return timeLimit.limit();
    }

    @Override
    public List<Role> obligors() {
        return duty.obligors();
    }

    @Override
    public String timing() {
        return limit().toString();
    }

    /** Whether its instrument reaches this case, its province is bound, and its condition holds. */
    boolean applies(Situation situation) {
        return authority().instrument().reaches(situation)
                && (provinces.isEmpty()
                        || situation
                                .facts()
                                .reporter()
                                .province()
                                .filter(provinces::contains)
                                .isPresent())
                && condition.holds(situation);
    }

    Rule within(Set<String> more) {
        return new Rule(heading, trigger, condition, more, duty, timeLimit, breach);
    }
}
